import type { Briefing } from '../briefing.ts';
import { brakeAfter } from './brake.ts';
import { roundNumbered } from './round.ts';
import { changed, type Decision, type Telling } from './round-changes.ts';
import { standTold } from './round-messages.ts';
import type { Tally } from './tally.ts';

/** Nobody knows what became of one channel after the other, or of the one that was tried: the rest waits. Null: there is no rest. */
export function braked(briefing: Briefing, number: number, tally: Tally, doing: Telling): Decision {
  const round = roundNumbered(briefing, number);
  if (!round || !['planning', 'running', 'paused'].includes(round.state)) return null;
  if (round.state !== 'planning' && tally.waiting === 0) return null;
  const brake = brakeAfter(round.brake, doing.now);
  const change = changed(briefing, { ...round, brake }, 'sending-braked', doing);
  const id = `braked:${number}:${Date.parse(brake.since)}:${brake.tries}`;
  return standTold(change, number, tally, { ...doing, id });
}

/** Teams says again what becomes of what is sent: the rest follows. */
export function unbraked(briefing: Briefing, number: number, tally: Tally, doing: Telling): Decision {
  const round = roundNumbered(briefing, number);
  if (!round?.brake) return null;
  const change = changed(briefing, { ...round, brake: null }, 'brake-released', doing);
  const id = `unbraked:${number}:${Date.parse(round.brake.since)}`;
  return standTold(change, number, tally, { ...doing, id });
}
