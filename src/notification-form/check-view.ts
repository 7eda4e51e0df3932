import type { CardView } from '../card-view.ts';
import type { Branch } from '../form/form.ts';
import { type DocumentRow, rowsOf } from '../form/rows.ts';
import { shortened } from '../form/shortened.ts';
import { gapsIn, type Walk, type WalkedPage } from '../form/walk.ts';
import type { Draft } from './draft.ts';

/** A row of check answers, with the page where it is changed. */
interface CheckRow extends DocumentRow {
  page: string;
  error: string | null;
}

interface CheckPart {
  title: string;
  rows: CheckRow[];
}

/** About what a card can hold beside its frame, in bytes of JSON: Teams cards here keep to 28 KB. */
const roomForRows = 17_000;
/** What a row costs in the drawn card beside its own words: its layout and its Change link, with the fallback. */
const rowCost = 950;
/** The answers to check, cut into parts that fit a card: by section, and within a long section by size. */
export function checkParts(walked: Walk): readonly CheckPart[] {
  const sections = [...new Set(walked.pages.map((one) => one.section))];
  return sections.flatMap((section) => {
    const rows = walked.pages.filter((one) => one.section === section).flatMap((one) => checkRows(one, walked));
    return cut(rows).map((part, at, parts) => ({
      title: parts.length > 1 ? `${section.title} (${at + 1} of ${parts.length})` : section.title,
      rows: part,
    }));
  });
}

function checkRows(one: WalkedPage, walked: Walk): CheckRow[] {
  return rowsOf(one, walked).map((row) => ({
    ...row,
    answer: shortened(row.answer),
    page: one.page.name,
    error: one.errors[row.name] ?? null,
  }));
}

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

function cut(rows: readonly CheckRow[]): CheckRow[][] {
  const parts: CheckRow[][] = [];
  let room = 0;
  for (const row of rows) {
    const cost = rowCost + bytes(row) + row.answer.length * 120;
    if (cost > room) {
      parts.push([]);
      room = roomForRows;
    }
    parts.at(-1)?.push(row);
    room -= cost;
  }
  return parts;
}

/** Check your answers, part `at` of several; a number past the end is the last part. */
export function checkView(draft: Draft, walked: Walk, at: number): CardView {
  const parts = checkParts(walked);
  const part = Math.min(at, parts.length - 1);
  const rows = (parts[part]?.rows ?? []).map(({ name: _, question: _asked, answer, ...row }) => ({
    ...row,
    answer: answer.map((text) => ({ text })),
  }));
  const data = {
    draft: draft.id,
    title: parts[part]?.title ?? '',
    part,
    number: part + 1,
    of: parts.length,
    next: part + 1,
    before: part - 1,
    first: part === 0,
    last: part === parts.length - 1,
    rows,
  };
  return { template: 'notification-form/check-answers', data };
}

/** The last card before sending: what is still needed, or what sending means and the box to tick. */
export function sendView(
  draft: Draft,
  walked: Walk,
  error: string | null,
  parts = checkParts(walked).length,
): CardView {
  const gaps = gapsIn(walked).map(({ page, section, errors, needsLook }) => ({
    page: page.name,
    words: `${section.title}: ${page.title}`,
    why: needsLook
      ? 'The form has changed here since you filled it in'
      : (Object.values(errors)[0] ?? 'Not looked at yet'),
  }));
  const data = {
    draft: draft.id,
    ready: gaps.length === 0,
    gaps: gaps.slice(0, mostGapsShown),
    moreGaps: Math.max(0, gaps.length - mostGapsShown),
    lastPart: parts - 1,
    both: walked.branches.length > 1,
    error,
  };
  return { template: 'notification-form/send', data };
}
const mostGapsShown = 10;

export const kindWords: Readonly<Record<Branch, string>> = { child: 'child', adult: 'adult' };
