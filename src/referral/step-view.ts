import type { CardView } from '../card-view.ts';
import { timesSaved } from '../form/filling.ts';
import { checkedPages, pageData, type Showing } from '../form/filling-view.ts';
import type { Typed } from '../form/questions/question.ts';
import type { WalkedPage } from '../form/walk.ts';
import type { AtStep, StepPress } from './at-step.ts';
import { oneParagraph } from './case-pages.ts';
import type { CaseDocument } from './document.ts';
import type { ReferralReference } from './reference.ts';
import { stepNamed } from './steps/all-steps.ts';
import type { StepDraft } from './steps/step-draft.ts';

/** What a page of a step shows beside what was typed before. */
export interface StepShowing extends Showing {
  /** What the fields show; what was saved, when left out. */
  readonly typed?: Typed;
}

export const quiet: StepShowing = { tried: false, notice: null };

/** Whom not to contact, above a step by which somebody outside is asked or told; null above all others. */
export type Above = Pick<CaseDocument, 'mustNotContact'> | null;

export function stepView(at: AtStep, walkedPage: WalkedPage, showing: StepShowing, above: Above): CardView {
  const { draft, walked, by } = at;
  const data = {
    ...placeOf(at),
    ...aboveData(above),
    ...pageData(walkedPage, showing.typed ?? draft.typed, by.today, showing),
    caption: captionOf(at, walked.pages.indexOf(walkedPage)),
    seen: draft.visited[walkedPage.page.name] ?? 0,
  };
  return { template: 'referral/step', data };
}

/** What was filled in, to be looked at once more before it is recorded for good: page by page, as it can be changed. */
export function stepCheckView(at: AtStep, above: Above): CardView {
  const { walked, draft, step } = at;
  const isAgencys = step.who === 'agency';
  const data = {
    ...placeOf(at),
    ...aboveData(above),
    id: draft.id,
    saved: timesSaved(draft),
    title: step.title,
    isAgencys,
    pages: checkedPages(walked),
  };
  return { template: 'referral/step-check', data };
}

/** Asked before what was typed is thrown away. */
export function stepDiscardView({ reference, step, about }: StepPress): CardView {
  const title = stepNamed(step)?.title ?? '';
  return { template: 'referral/step-discard', data: { reference, step, about, title } };
}

/** Told to its owner before what they have begun is removed. `deletedOn` as people read it. */
export function stepGoesSoonView({ step }: StepDraft, reference: ReferralReference, deletedOn: string): CardView {
  return { template: 'referral/step-goes-soon', data: { reference, title: stepNamed(step)?.title ?? '', deletedOn } };
}

const aboveData = (above: Above) => ({
  outward: above !== null,
  mustNotContact: oneParagraph(above?.mustNotContact ?? null),
});

const placeOf = ({ place: { reference, step, about } }: AtStep) => ({ reference, step, about });

function captionOf({ step, walked, place }: AtStep, index: number): string {
  const pages = walked.pages.length;
  return `Case ${place.reference} · ${step.title}${pages > 1 ? ` · page ${index + 1} of ${pages}` : ''}`;
}
