import { z } from 'zod';
import { walk } from '../form/walk.ts';
import { Refusal } from '../refusal.ts';
import { atStep } from './at-step.ts';
import { caseAction } from './case-action.ts';
import { caseReaders } from './case-readers.ts';
import { changeListed } from './listing-store.ts';
import { backToCase } from './show-step.ts';
import { stepPress } from './step-press.ts';
import { stepDraftRemoved } from './step-store.ts';
import { taken } from './steps/take.ts';

/** Records a step for good: the case, its history, its paper and what is to be said, in one commit. */
export const takeStep = caseAction({
  verb: 'referral/take-step',
  allow: caseReaders,
  only: 'personal',
  data: z.object({ ...stepPress, id: z.string().min(1).max(64) }),
  async run({ id, ...press }, turn, referral) {
    // The step is done and its draft is gone: a second press is shown what the first has brought about.
    if (referral.papers.some((paper) => paper.id === id && paper.by.id === turn.person.id))
      return backToCase(turn, { referral });
    const at = await atStep(turn, referral, press);
    if (at instanceof Refusal) return at;
    const result = await changeListed(turn.services, referral, (fresh) => {
      const walked = walk(at.step.form(fresh, at.by), { ...at.draft, lookAgain: [] }, at.by.today);
      const change = taken(at.step, fresh, walked, at.by);
      if (change === null || change instanceof Refusal) return change;
      return { ...change, rows: [...(change.rows ?? []), stepDraftRemoved(at.place)] };
    });
    return result instanceof Refusal ? result : backToCase(turn, { referral: result });
  },
});
