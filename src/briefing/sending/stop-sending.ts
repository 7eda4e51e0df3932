import { z } from 'zod';
import { action, type Outcome, show, type Turn } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { briefingRoles } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import { changeRound } from './change-round.ts';
import { roundNumbered } from './round.ts';
import { paused, stopped } from './round-changes.ts';
import { type RoundPress, roundPress } from './round-press.ts';
import { stopView } from './stop-view.ts';

/** Ends it: what was not sent is skipped, once somebody is sure. */
export const stopSending = action({
  verb: 'briefing/stop-sending',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ ...roundPress, sure: z.enum(['yes', 'no']).default('no') }),
  run: ({ sure, ...press }, turn) => (sure === 'yes' ? changeRound(turn, press, stopped) : asked(turn, press)),
});

/**
 * Sending is paused while somebody thinks it over: whoever wants it to stop wants no more to go out meanwhile, and the card of a paused
 * round is not drawn anew by the sender, so that the question can stand in its place.
 */
async function asked(turn: Turn, press: RoundPress): Promise<Outcome> {
  const stands = await changeRound(turn, press, (briefing, number, doing) => {
    const stop = stopped(briefing, number, doing);
    return stop === null || stop instanceof Refusal ? stop : paused(briefing, number, doing);
  });
  if (stands instanceof Refusal) return stands;
  const briefing = await readBriefing(turn.services.tables, press.briefing);
  const isPaused = briefing && roundNumbered(briefing, press.round)?.state === 'paused';
  return isPaused ? show(stopView(briefing, press)) : stands;
}
