import type { Decided } from '../../change.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { stepDraftKey } from '../steps/step-draft.ts';
import { toOthers } from './messages.ts';
import { isOfBriefings, notOfBriefings, standsElsewhere } from './standing.ts';

type By = Pick<Stepper, 'person' | 'roles' | 'now'>;

const authorOrCoordinator = new Refusal('not-allowed', 'Whoever began it, or a coordinator, can discard it.');

/** Why this person cannot discard it now; null when they can. What is planned is cancelled first. */
export function discardBarred(briefing: Briefing, { person, roles }: By): Refusal | null {
  if (!isOfBriefings({ roles })) return notOfBriefings;
  if (briefing.author.id !== person.id && !roles.has('coordinator')) return authorOrCoordinator;
  return ['writing', 'for-approval', 'approved'].includes(briefing.stage.name) ? null : standsElsewhere(briefing);
}

const discardedIt = 'discarded this briefing: nobody can send it any more.';

/** What its author typed goes with it. Null when this person has discarded it before. */
export function discarded(briefing: Briefing, by: Stepper): Decided<Briefing> {
  const { stage } = briefing;
  if (stage.name === 'discarded' && stage.by.id === by.person.id) return null;
  const barred = discardBarred(briefing, by);
  if (barred) return barred;
  const done = { at: by.now.toISOString(), by: doer(by.person) };
  return {
    record: { ...briefing, stage: { name: 'discarded', ...done } },
    entry: { ...done, what: 'discarded', note: null },
    messages: toOthers(briefing, by, [briefing.author.id], { said: discardedIt, comment: null }),
    rows: [{ kind: 'remove', key: stepDraftKey({ step: 'write', about: '', personId: briefing.author.id }) }],
  };
}
