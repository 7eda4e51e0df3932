import type { Seat } from './seat.ts';

export type Typed = Readonly<Record<string, string>>;

export const has = (seat: Seat, title: string): boolean => seat.card().buttons.some((one) => one.title === title);

/** Presses Continue, with what belongs on each page, until the last card or a page that asks again. */
export async function goesOn(seat: Seat, typed: Typed = {}): Promise<void> {
  for (let before = ''; has(seat, 'Continue') && before !== seat.card().text; ) {
    before = seat.card().text;
    await seat.presses('Continue', typed);
  }
}
