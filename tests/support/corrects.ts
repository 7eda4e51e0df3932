import { goesOn, has, type Typed } from './goes-on.ts';
import type { Seat } from './seat.ts';

/** Writes a correction of a briefing that is out, and sends it for approval. */
export async function writesCorrection(seat: Seat, briefing: string, typed: Typed): Promise<void> {
  await seat.forges('briefing/begin-step', { briefing, step: 'correct' });
  await goesOn(seat, typed);
  if (!has(seat, 'Send the correction for approval')) throw new Error(`${seat.told()}\n${seat.card().text}`);
  await seat.presses('Send the correction for approval');
}

/** Ticks all that is asked and lets the correction go out. */
export async function approvesCorrection(seat: Seat, briefing: string): Promise<void> {
  await seat.forges('briefing/begin-step', { briefing, step: 'approve-correction' });
  await goesOn(seat, Object.fromEntries(seat.card().inputs.map(({ id }) => [id, 'true'])));
  if (!has(seat, 'Approve, and correct everywhere')) throw new Error(`${seat.told()}\n${seat.card().text}`);
  await seat.presses('Approve, and correct everywhere');
}
