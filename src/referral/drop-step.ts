import { z } from 'zod';
import { show } from '../action.ts';
import { isAgencys, mayStep, noneToStep } from './at-step.ts';
import { caseAction } from './case-action.ts';
import { recordRefused } from './look-store.ts';
import { holdsRequest, noRequest, requestOf } from './request.ts';
import { backFrom } from './show-step.ts';
import { stepPress } from './step-press.ts';
import { dropStepDraft } from './step-store.ts';
import { stepDiscardView } from './step-view.ts';
import { stepNamed } from './steps/all-steps.ts';

/** Discards what a person has filled in of a step, once they are sure; what is gone already stays gone. */
export const dropStep = caseAction({
  verb: 'referral/drop-step',
  allow: mayStep,
  none: noneToStep,
  only: 'personal',
  data: z.object({ ...stepPress, sure: z.enum(['yes', 'no']).default('no') }),
  async run({ sure, ...press }, turn, referral) {
    const { reference, step, about } = press;
    const { services, person, place } = turn;
    const request = requestOf(referral, about);
    if (isAgencys(press) && !(request && holdsRequest(request, person))) {
      await recordRefused(services, person, reference, place.address);
      return noRequest;
    }
    if (sure === 'no') return show(stepDiscardView(press));
    await dropStepDraft(services, { reference, step, about, personId: person.id });
    return backFrom(turn, press, `Discarded: ${stepNamed(press.step)?.title ?? press.step}.`);
  },
});
