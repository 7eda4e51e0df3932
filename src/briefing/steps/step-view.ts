import type { CardView } from '../../card-view.ts';
import { timesSaved } from '../../form/filling.ts';
import { checkedPages, pageData, type Showing } from '../../form/filling-view.ts';
import type { Typed } from '../../form/questions/question.ts';
import type { WalkedPage } from '../../form/walk.ts';
import type { AtStep } from './at-step.ts';

/** What a page shows beside what was typed before; `typed` is what the fields show, what was saved when left out. */
export interface StepShowing extends Showing {
  readonly typed?: Typed;
}

export const quiet: StepShowing = { tried: false, notice: null };

export function stepView(at: AtStep, walkedPage: WalkedPage, showing: StepShowing): CardView {
  const { press, step, of, draft, walked } = at;
  const pages = walked.pages.length;
  const number = walked.pages.indexOf(walkedPage) + 1;
  const data = {
    ...{ ...press, of },
    ...pageData(walkedPage, showing.typed ?? draft.typed, at.today, showing),
    caption: pages > 1 ? `${step.title} · page ${number} of ${pages}` : step.title,
    seen: draft.visited[walkedPage.page.name] ?? 0,
    notes: at.notes(walkedPage.page.name).map((text) => ({ text })),
  };
  return { template: 'briefing/step', data };
}

/** What was filled in, to be looked at once more before it is recorded: page by page, as it can be changed. */
export function stepCheckView({ press, step, of, draft, walked, notes }: AtStep): CardView {
  const data = {
    ...press,
    id: draft.id,
    saved: timesSaved(draft),
    title: step.title,
    of,
    does: step.does,
    previews: step.previews ?? null,
    goesToChannels: step.goesToChannels ?? false,
    notes: notes(null).map((text) => ({ text })),
    pages: checkedPages(walked),
  };
  return { template: 'briefing/step-check', data };
}

/** Asked before what was typed is thrown away. */
export const stepDiscardView = ({ press, step, of }: Pick<AtStep, 'press' | 'step' | 'of'>): CardView => ({
  template: 'briefing/step-discard',
  data: { ...press, title: step.title, of },
});
