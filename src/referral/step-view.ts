import type { CardView } from '../card-view.ts';
import { fieldView } from '../form/field-view.ts';
import type { Typed } from '../form/questions/question.ts';
import { rowsOf } from '../form/rows.ts';
import { shortenedTogether } from '../form/shortened.ts';
import type { WalkedPage } from '../form/walk.ts';
import type { AtStep, StepPress } from './at-step.ts';
import { stepNamed } from './steps/all-steps.ts';

/** What a page of a step shows beside what was typed before. */
export interface StepShowing {
  /** Whether the page was tried, so that what is wrong is said. */
  readonly tried: boolean;
  readonly notice: string | null;
  /** What the fields show; what was saved, when left out. */
  readonly typed?: Typed;
}

export const quiet: StepShowing = { tried: false, notice: null };

export function stepView(at: AtStep, walkedPage: WalkedPage, { tried, notice, typed }: StepShowing): CardView {
  const { step, draft, walked, by } = at;
  const { page, asked } = walkedPage;
  const errors = tried ? walkedPage.errors : {};
  const fields = Object.entries(asked).map(([name, question]) =>
    fieldView(question, {
      name,
      typed: typed ?? draft.typed,
      error: errors[name] ?? null,
      today: by.today,
      newItem: '',
    }),
  );
  const data = {
    ...placeOf(at),
    caption: captionOf(at, walked.pages.indexOf(walkedPage)),
    title: page.title,
    intro: (page.intro ?? []).map((text) => ({ text })),
    page: page.name,
    seen: draft.visited[page.name] ?? 0,
    notice,
    errors: Object.values(errors).map((text) => ({ text })),
    fields,
    stepTitle: step.title,
  };
  return { template: 'referral/step', data };
}

/** Bytes of answers on the last card: with everything around them it stays under the 28 KB a card may have. */
const checkedBytes = 9_000;

/** What was filled in, to be looked at once more before it is recorded for good: page by page, as it can be changed. */
export function stepCheckView(at: AtStep): CardView {
  const { walked, draft, step } = at;
  const rows = walked.pages.flatMap((one) => rowsOf(one, walked).map((row) => ({ ...row, page: one.page.name })));
  const shown = shortenedTogether(
    rows.map(({ answer }) => answer),
    checkedBytes,
  );
  const checked = rows.map(({ page, label, caution }, index) => {
    const [first = '', ...more] = shown[index] ?? [];
    return { page, label, first, more: more.filter((text) => text !== '').map((text) => ({ text })), caution };
  });
  const pages = walked.pages.map(({ page: { name, title } }) => ({
    ...{ page: name, title },
    rows: checked.filter(({ page }) => page === name),
  }));
  const data = { ...placeOf(at), id: draft.id, title: step.title, isAgencys: step.who === 'agency', pages };
  return { template: 'referral/step-check', data };
}

/** Asked before what was typed is thrown away. */
export function stepDiscardView({ reference, step, about }: StepPress): CardView {
  const title = stepNamed(step)?.title ?? '';
  return { template: 'referral/step-discard', data: { reference, step, about, title } };
}

const placeOf = ({ place: { reference, step, about } }: AtStep) => ({ reference, step, about });

function captionOf({ step, walked, place }: AtStep, index: number): string {
  const pages = walked.pages.length;
  return `Case ${place.reference} · ${step.title}${pages > 1 ? ` · page ${index + 1} of ${pages}` : ''}`;
}
