import type { Briefing } from '../briefing.ts';
import { type Round, roundNumbered } from './round.ts';
import { changed, type Decision, type Doing, isOvertaken, letGoOn, recalled, touched } from './round-changes.ts';

/** What was said of how many channels. */
interface Said {
  readonly again: boolean;
  readonly count: number;
}

/** A person said what became of channels; `again`: they are to be sent to once more, and the round goes on. */
export function settled(briefing: Briefing, number: number, { again, count }: Said, doing: Doing): Decision {
  const round = roundNumbered(briefing, number);
  if (!round) return null;
  const which = count === 1 ? 'channel' : 'channels';
  if (!again) return changed(briefing, touched(round), `${which}-settled`, doing, count);
  if (isOvertaken(briefing, round)) return recalled;
  const after: Round = round.state === 'done' ? { ...letGoOn(round, doing), state: 'running' } : round;
  return changed(briefing, touched(after), `${which}-sent-again`, doing, count);
}

/** Whether that writes to teams at this moment: of a round that is under way they take their turn with the others. */
export const sentAgain = (briefing: Briefing, number: number, doing: Doing): Decision =>
  roundNumbered(briefing, number)?.state === 'done'
    ? settled(briefing, number, { again: true, count: 1 }, doing)
    : null;
