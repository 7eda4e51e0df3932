import type { Rendered } from './rendered.ts';
import type { Seat } from './seat.ts';

/** What is typed to take each of the steps that lead off the line, back to it, or to its end. */
export const besideTheLine = {
  pause: {
    why: 'criminal-process',
    reason: 'Invented: Testcase Placeholder’s uncle is charged.',
    reviewOn: '5 January 2027',
  },
  resume: { reason: 'Invented: the trial is over.' },
  transfer: { to: 'eastmoor', reason: 'Invented: Testcase Placeholder lived there.' },
  /** With the reference of another case, `typed`. */
  duplicate: { reason: 'Invented: the same birth date.' },
  meeting: { on: '6 January 2027', attending: 'Invented: Kim Placeholder, school', conflictsAsked: 'true' },
  sin: { sentOn: '14 December 2026', number: 'SIN-1', children: '1' },
  reopen: { reason: 'Invented: it came back.' },
  'close-case': { nothingLeft: 'true', whyOpen: 'Invented: the rest is done elsewhere.' },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

/** Fills a step in up to where it can be recorded, whether or not the case offers it among its first buttons. */
export async function fillsInStep(
  seat: Seat,
  reference: string,
  step: string,
  answers: Readonly<Record<string, string>>,
): Promise<Rendered> {
  await seat.forges('referral/begin-step', { reference, step });
  const offers = (title: string) => seat.card().buttons.some((button) => button.title === title);
  for (let pages = 0; offers('Continue'); pages += 1) {
    if (pages > 20) throw new Error(`“${step}” does not end:\n${seat.card().text}`);
    await seat.presses('Continue', answers);
  }
  if (!offers('Record')) throw new Error(`“${step}” cannot be recorded: ${seat.told()}\n${seat.card().text}`);
  return seat.card();
}

export async function takes(
  seat: Seat,
  reference: string,
  step: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  await fillsInStep(seat, reference, step, answers);
  await seat.presses('Record');
}
