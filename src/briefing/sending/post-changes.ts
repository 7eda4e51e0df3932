import type { Change, Decided } from '../../change.ts';
import type { Doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { withoutRest, withRound } from './round-changes.ts';

interface Doing {
  readonly by: Doer;
  readonly now: Date;
}

/** Nothing more of it goes out, and what stands in channels is taken back. Null: it is not out. */
export function recalled(briefing: Briefing, why: string, { by, now }: Doing): Change<Briefing> | null {
  const { stage } = briefing;
  if (stage.name !== 'released') return null;
  const at = now.toISOString();
  const taken: Briefing = {
    ...briefing,
    correcting: null,
    stage: { name: 'recalled', release: stage.release, at, by, why },
  };
  const record = withRound(withoutRest(taken), 'recall', { by, now });
  return { record, entry: { at, by, what: 'recalled', note: why }, messages: [] };
}

const sameReason = new Refusal('bad-data', 'The reason is the same as before. Please change what is wrong in it.');

/** The reason changes in every post. Null: it was not recalled. */
export function recallReworded(briefing: Briefing, why: string, { by, now }: Doing): Decided<Briefing> {
  const { stage } = briefing;
  if (stage.name !== 'recalled') return null;
  if (stage.why === why) return sameReason;
  const record = withRound({ ...briefing, stage: { ...stage, why } }, 'recall', { by, now });
  return { record, entry: { at: now.toISOString(), by, what: 'recall-reworded', note: why }, messages: [] };
}
