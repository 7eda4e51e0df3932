import { z } from 'zod';
import { action, show } from '../action.ts';
import { caseReaders, noCase } from './case-readers.ts';
import { readReferral } from './referral-store.ts';
import { refusalRecorded } from './refusal-recorded.ts';
import { backToCase } from './show-step.ts';
import { stepPress } from './step-press.ts';
import { dropStepDraft } from './step-store.ts';
import { stepDiscardView } from './step-view.ts';

/** Discards what a person has filled in of a step, once they are sure; what is gone already stays gone. */
export const dropStep = action({
  verb: 'referral/drop-step',
  allow: caseReaders,
  only: 'personal',
  data: z.object({ ...stepPress, sure: z.enum(['yes', 'no']).default('no') }),
  refused: refusalRecorded,
  async run({ sure, ...press }, turn) {
    const { reference, step, about } = press;
    if (sure === 'no') return show(stepDiscardView(press));
    const referral = await readReferral(turn.services.tables, reference);
    if (!referral) return noCase;
    await dropStepDraft(turn.services, { reference, step, about, personId: turn.person.id });
    return backToCase(turn, { referral });
  },
});
