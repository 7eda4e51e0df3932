import { z } from 'zod';
import { action, show } from '../../action.ts';
import { after, carried, firstGap, kept } from '../../form/filling.ts';
import { bytesOf, inputsOf, mostTypedOnAPage } from '../../form/inputs.ts';
import { pageNamed } from '../../form/walk.ts';
import { Refusal } from '../../refusal.ts';
import { atStep } from './at-step.ts';
import type { Elsewhere } from './elsewhere.ts';
import { showNext } from './show-step.ts';
import { Go, PageName, stepPress } from './step-press.ts';
import { saveStepDraft } from './step-store.ts';
import { quiet, stepView } from './step-view.ts';

const tooMuch = new Refusal(
  'bad-data',
  'That is too much text for one page, so it was not saved. It is still in the card: please shorten it and press again.',
);
const otherWindow =
  'This page was also changed in another window. What you typed here is below and not saved yet: Continue keeps it instead of the other.';

/** Continue, Back, and Save and close, on a page of a step. */
export const answerStep = (elsewhere: Elsewhere) =>
  action({
    verb: 'briefing/answer-step',
    allow: 'anyone',
    only: 'personal',
    data: z.looseObject({ ...stepPress, page: PageName, seen: z.coerce.number().int().min(0), go: Go }),
    async run({ briefing, channel, step, about, page, seen, go, ...sent }, turn) {
      const at = await atStep(turn, { briefing, channel, step, about }, elsewhere);
      if (at instanceof Refusal) return at;
      const walkedPage = pageNamed(at.walked, page);
      if (!walkedPage) return showNext(turn, at, firstGap(at.walked));
      const inputs = inputsOf(walkedPage.asked, sent, at.today);
      if (bytesOf(inputs) > mostTypedOnAPage) return tooMuch;
      const typed = kept(at.draft, walkedPage, inputs, seen, at.now);
      const draft = typed && carried(typed, walkedPage, at.walked);
      const saved = draft && (draft === at.draft || (await saveStepDraft(turn.services, at.aggregate, draft, at.etag)));
      if (!saved) return show(stepView(at, walkedPage, { ...quiet, typed: inputs, notice: otherWindow }));
      const now = await at.with(draft);
      return showNext(turn, now, after(at.walked, now.walked, page, go));
    },
  });
