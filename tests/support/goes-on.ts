import type { Seat } from './seat.ts';

export type Typed = Readonly<Record<string, string>>;

export const has = (seat: Seat, title: string): boolean => seat.card().buttons.some((one) => one.title === title);

/** Presses Continue, with what belongs on each page, until the last card or a page that asks again. */
export async function goesOn(seat: Seat, typed: Typed = {}): Promise<void> {
  for (let before = ''; has(seat, 'Continue') && before !== seat.card().text; ) {
    before = seat.card().text;
    await seat.presses('Continue', { ...typed, ...reasons(seat, typed) });
  }
}

/** Reasons by their kind, as the card that is there now asks for them: for the very words that look like identity. */
export function reasons(seat: Seat, typed: Typed): Typed {
  const asked = seat.card().inputs.map(({ id }) => [id, typed[id.replace(/-[0-9a-f]{8}$/, '')]] as const);
  return Object.fromEntries(asked.flatMap(([id, words]) => (words === undefined ? [] : [[id, words]])));
}
