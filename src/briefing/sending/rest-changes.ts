import type { Decided } from '../../change.ts';
import type { Briefing } from '../briefing.ts';
import { type Round, roundNumbered } from './round.ts';
import { changed, type Doing, isOvertaken, letGoOn, recalled, touched } from './round-changes.ts';

/**
 * Whether the channels that a stopped round has left out can be sent to. Not to be corrected when a later correction has changed
 * their posts; and no reminder, which comes by itself again.
 */
export function hasRest(briefing: Briefing, round: Round): boolean {
  const isLast = briefing.rounds.every(({ kind, number }) => kind !== round.kind || number <= round.number);
  return isRestLeft(round) && isLast && round.kind !== 'nudge' && !isOvertaken(briefing, round);
}

const isRestLeft = ({ state, rest }: Round): boolean => state === 'done' && rest > 0;

/**
 * The channels that were left out are put back to be sent to, and nothing else.
 * @param again of the round as somebody saw it; null, as for the same press again, when it has changed since
 */
export function restSent(briefing: Briefing, number: number, again: number, doing: Doing): Decided<Briefing> {
  const round = roundNumbered(briefing, number);
  if (!round || round.again !== again || !isRestLeft(round)) return null;
  if (isOvertaken(briefing, round)) return recalled;
  if (!hasRest(briefing, round)) return null;
  return changed(briefing, { ...letGoOn(touched(round), doing), state: 'taking-up', rest: 0 }, 'rest-sent-to', doing);
}
