import { z } from 'zod';
import { action } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { atStep } from './at-step.ts';
import { caseReaders } from './case-readers.ts';
import { refusalRecorded } from './refusal-recorded.ts';
import { showNext } from './show-step.ts';
import { PageName, stepPress } from './step-press.ts';
import { firstGap } from './steps/step-draft.ts';

/** Begins a step of a case, or takes it up where it was left; `page` is one to be changed. */
export const beginStep = action({
  verb: 'referral/begin-step',
  allow: caseReaders,
  only: 'personal',
  data: z.object({ ...stepPress, page: PageName.optional() }),
  refused: refusalRecorded,
  async run({ page, ...press }, turn) {
    const at = await atStep(turn, press);
    if (at instanceof Refusal) return at;
    return showNext(turn, at, page ? { kind: 'page', page, tried: false } : firstGap(at.walked));
  },
});
