import type { Rendered } from './rendered.ts';
import type { Seat } from './seat.ts';

/** Begins a step from the open case, answers its pages, and records it. Answers the card that was checked before. */
export async function takesStep(
  seat: Seat,
  title: string,
  answers: Readonly<Record<string, string>>,
): Promise<Rendered> {
  await seat.presses(title);
  for (let pages = 0; offers(seat, 'Continue'); pages += 1) {
    if (pages > 20) throw new Error(`“${title}” does not end:\n${seat.card().text}`);
    await seat.presses('Continue', answers);
  }
  const check = seat.card();
  if (!offers(seat, 'Record')) throw new Error(`“${title}” cannot be recorded: ${seat.told()}\n${check.text}`);
  await seat.presses('Record');
  return check;
}

const offers = (seat: Seat, title: string) => seat.card().buttons.some((button) => button.title === title);
