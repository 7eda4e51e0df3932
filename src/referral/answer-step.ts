import { z } from 'zod';
import type { Outcome, Turn } from '../action.ts';
import { after, firstGap, kept } from '../form/filling.ts';
import { bytesOf, inputsOf, mostTypedOnAPage } from '../form/inputs.ts';
import { pageNamed, walk } from '../form/walk.ts';
import { Refusal } from '../refusal.ts';
import { type AtStep, atStep, mayStep, noneToStep } from './at-step.ts';
import { caseAction } from './case-action.ts';
import { showAtStep, showNext } from './show-step.ts';
import { Go, PageName, stepPress } from './step-press.ts';
import { saveStepDraft } from './step-store.ts';
import { quiet, stepView } from './step-view.ts';
import type { StepDraft } from './steps/step-draft.ts';

const tooMuch = new Refusal(
  'bad-data',
  'That is too much text for one page, so it was not saved. It is still in the card: please shorten it and press again.',
);
const elsewhere =
  'This page was also changed in another window. What you typed here is below and not saved yet: Continue keeps it instead of the other.';

/** Continue, Back, and Save and close, on a page of a step. */
export const answerStep = caseAction({
  verb: 'referral/answer-step',
  allow: mayStep,
  none: noneToStep,
  only: 'personal',
  data: z.looseObject({ ...stepPress, page: PageName, seen: z.coerce.number().int().min(0), go: Go }),
  async run({ reference, step, about, page, seen, go, ...sent }, turn, referral) {
    const at = await atStep(turn, referral, { reference, step, about });
    if (at instanceof Refusal) return at;
    const walkedPage = pageNamed(at.walked, page);
    if (!walkedPage) return showNext(turn, at, firstGap(at.walked));
    const inputs = inputsOf(walkedPage.asked, sent, at.by.today);
    if (bytesOf(inputs) > mostTypedOnAPage) return tooMuch;
    const draft = kept(at.draft, walkedPage, inputs, seen, at.by.now);
    const saved = draft && (draft === at.draft || (await saveStepDraft(turn.services, at.place, draft, at.etag)));
    const showing = { ...quiet, typed: inputs, notice: elsewhere };
    if (!saved) return showAtStep(turn, at, (above) => stepView(at, walkedPage, showing, above));
    return goOn(turn, at, draft, page, go);
  },
});

function goOn(
  turn: Turn,
  at: AtStep,
  draft: StepDraft,
  page: string,
  go: z.infer<typeof Go>,
): Promise<Outcome> | Outcome {
  const walked = walk(at.step.form(at.referral, at.by), { ...draft, lookAgain: [] }, at.by.today);
  return showNext(turn, { ...at, draft, walked }, after(at.walked, walked, page, go));
}
