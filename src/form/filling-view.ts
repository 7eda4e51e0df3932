import type { PlainDate } from '../clocks/plain-date.ts';
import { fieldView } from './field-view.ts';
import type { Typed } from './questions/question.ts';
import { rowsOf } from './rows.ts';
import { shortenedTogether } from './shortened.ts';
import type { Walk, WalkedPage } from './walk.ts';

/** What a page shows beside what was typed before. */
export interface Showing {
  /** Whether the page was tried, so that what is wrong is said. */
  readonly tried: boolean;
  readonly notice: string | null;
}

/** A page being filled in, as the cards of steps draw it. */
export function pageData(
  { page, asked, errors: found }: WalkedPage,
  typed: Typed,
  today: PlainDate,
  { tried, notice }: Showing,
) {
  const errors = tried ? found : {};
  const fields = Object.entries(asked).map(([name, question]) =>
    fieldView(question, { name, typed, error: errors[name] ?? null, today, newItem: '' }),
  );
  return {
    title: page.title,
    intro: (page.intro ?? []).map((text) => ({ text })),
    page: page.name,
    notice,
    errors: Object.values(errors).map((text) => ({ text })),
    fields,
  };
}

/** Bytes of answers on the last card: with everything around them it stays under the 28 KB a card may have. */
const checkedBytes = 9_000;

/** What was filled in, to be looked at once more before it is recorded for good: page by page, as it can be changed. */
export function checkedPages(walked: Walk) {
  const pages = walked.pages.filter((one) => !isSpread(one));
  const rows = pages.flatMap((one) => rowsOf(one, walked).map((row) => ({ ...row, page: one.page.name })));
  const shown = shortenedTogether(
    rows.map(({ answer }) => answer),
    checkedBytes,
  );
  const checked = rows.map(({ page, label, caution }, index) => {
    const [first = '', ...more] = shown[index] ?? [];
    return { page, label, first, more: more.filter((text) => text !== '').map((text) => ({ text })), caution };
  });
  return pages.map(({ page: { name, title } }) => ({
    ...{ page: name, title },
    rows: checked.filter(({ page }) => page === name),
  }));
}

/** What was typed there stands on other pages by now: a text that was pasted would be called “Not provided” above its own words. */
const isSpread = ({ page, answers }: WalkedPage): boolean =>
  page.carry !== undefined && Object.keys(answers).length === 0;
