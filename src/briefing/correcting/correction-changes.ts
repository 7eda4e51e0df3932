import type { Change } from '../../change.ts';
import type { Doer } from '../../people/person.ts';
import type { Briefing, Correction } from '../briefing.ts';
import { withRound } from '../sending/round-changes.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import { keepVersion } from './version.ts';

interface Doing {
  readonly by: Doer;
  readonly now: Date;
}

export const correctStep = 'correct';

/** The correction that waits for a second person; null when none does. */
export const waitingIn = ({ correcting }: Pick<Briefing, 'correcting'>): Correction | null =>
  correcting?.name === 'for-approval' ? correcting : null;

/** It waits for a second person. Null: the briefing is not out, or another correction waits. */
export function proposed(briefing: Briefing, correction: Correction): Change<Briefing> | null {
  if (briefing.stage.name !== 'released' || waitingIn(briefing)) return null;
  const { at, by, why } = correction;
  const record: Briefing = { ...briefing, correcting: { name: 'for-approval', ...correction } };
  return { record, entry: { at, by, what: 'correction-for-approval', note: why }, messages: [] };
}

/**
 * The text changes in every post, and what goes out from now on has it too. What stood there is kept, and what its writer typed goes
 * with it. Null: the briefing is not out, or no correction waits.
 */
export function corrected(briefing: Briefing, { by, now }: Doing): Change<Briefing> | null {
  const { text: before, corrections, stage } = briefing;
  const waiting = waitingIn(briefing);
  if (stage.name !== 'released' || !waiting || !before) return null;
  const at = now.toISOString();
  const { text, why, keptMarks, case: linked, review } = waiting;
  const done = { at, by: waiting.by, why, approvedBy: by };
  const after = { ...briefing, text, keptMarks, case: linked, review, corrections: [...corrections, done] };
  return {
    record: withRound({ ...after, correcting: null }, 'correction', { by, now }),
    entry: { at, by, what: 'correction-approved', note: why },
    messages: [],
    rows: [
      keepVersion({ number: corrections.length + 1, text: before }),
      { kind: 'remove', key: stepDraftKey({ step: correctStep, about: '', personId: waiting.by.id }) },
    ],
  };
}

/** It goes back to whoever wrote it, with what should be different; what they typed is still with them. Null: none waits. */
export function correctionSentBack(briefing: Briefing, words: string, { by, now }: Doing): Change<Briefing> | null {
  const waiting = waitingIn(briefing);
  if (!waiting) return null;
  const at = now.toISOString();
  const record: Briefing = { ...briefing, correcting: { name: 'sent-back', at, by, to: waiting.by, words } };
  return { record, entry: { at, by, what: 'correction-sent-back', note: null }, messages: [] };
}

/** Whoever wrote it has it again, to be changed or left. Null: none waits. */
export function correctionTakenBack(briefing: Briefing, { by, now }: Doing): Change<Briefing> | null {
  if (!waitingIn(briefing)) return null;
  const entry = { at: now.toISOString(), by, what: 'correction-taken-back', note: null };
  return { record: { ...briefing, correcting: null }, entry, messages: [] };
}
