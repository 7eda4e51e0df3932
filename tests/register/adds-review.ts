import type { Seat } from '../support/seat.ts';
import { typedRowan } from './reviews.ts';

/** Somebody who keeps the register adds a review: what is typed otherwise is that of Baby Rowan. */
export async function addsReview(seat: Seat, typed: Readonly<Record<string, string>> = {}): Promise<void> {
  await seat.says('register');
  await seat.presses('Add a review');
  await seat.presses('Save', { ...typedRowan, ...typed });
}
