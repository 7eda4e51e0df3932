import { z } from 'zod';
import { firstGap } from '../form/filling.ts';
import { Refusal } from '../refusal.ts';
import { atStep, mayStep, noneToStep } from './at-step.ts';
import { caseAction } from './case-action.ts';
import { showNext } from './show-step.ts';
import { PageName, stepPress } from './step-press.ts';

/** Begins a step of a case, or takes it up where it was left; `page` is one to be changed. */
export const beginStep = caseAction({
  verb: 'referral/begin-step',
  allow: mayStep,
  none: noneToStep,
  only: 'personal',
  data: z.object({ ...stepPress, page: PageName.optional() }),
  async run({ page, ...press }, turn, referral) {
    const at = await atStep(turn, referral, press);
    if (at instanceof Refusal) return at;
    return showNext(turn, at, page ? { kind: 'page', page, tried: false } : firstGap(at.walked));
  },
});
