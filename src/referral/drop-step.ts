import { z } from 'zod';
import { show } from '../action.ts';
import { mayStep, noneToStep } from './at-step.ts';
import { caseAction } from './case-action.ts';
import { backFrom } from './show-step.ts';
import { stepPress } from './step-press.ts';
import { dropStepDraft } from './step-store.ts';
import { stepDiscardView } from './step-view.ts';

/** Discards what a person has filled in of a step, once they are sure; what is gone already stays gone. */
export const dropStep = caseAction({
  verb: 'referral/drop-step',
  allow: mayStep,
  none: noneToStep,
  only: 'personal',
  data: z.object({ ...stepPress, sure: z.enum(['yes', 'no']).default('no') }),
  async run({ sure, ...press }, turn) {
    const { reference, step, about } = press;
    if (sure === 'no') return show(stepDiscardView(press));
    await dropStepDraft(turn.services, { reference, step, about, personId: turn.person.id });
    return backFrom(turn, press);
  },
});
