import type { PlainDate } from '../clocks/plain-date.ts';
import type { Form, Page } from '../form/form.ts';
import { bytesOf, inputsOf, mostTypedOnAPage } from '../form/inputs.ts';
import { cautionOf } from '../form/rows.ts';
import { gapsIn, pageAfter, pageBefore, pageNamed, type Walk, type WalkedPage, walk } from '../form/walk.ts';
import { Refusal } from '../refusal.ts';
import { type Draft, keepPage } from './draft.ts';

/** What is shown after a press. `part` counts the parts of check answers; past the last one comes sending. */
export type Next =
  | { readonly kind: 'page'; readonly page: string; readonly from: string; readonly showing?: PageWords }
  | {
      readonly kind: 'item';
      readonly page: string;
      readonly from: string;
      readonly repeat: string;
      readonly item: string;
      readonly showing?: PageWords;
    }
  | { readonly kind: 'stop'; readonly page: string }
  | { readonly kind: 'check'; readonly part: number }
  | { readonly kind: 'tasks' }
  | { readonly kind: 'saved' };

/** What a page shows beside the draft's own words. */
export interface PageWords {
  readonly typed?: Readonly<Record<string, string>>;
  readonly errors?: Readonly<Record<string, string>>;
  readonly notice?: string | null;
  readonly clash?: boolean;
}

export interface Step {
  readonly draft: Draft;
  readonly next: Next;
}

/** A press on a page's card. `seen` is how often the page had been saved when the card was drawn. */
export interface PagePress {
  readonly page: string;
  readonly seen: number;
  readonly from: string;
  readonly go: 'continue' | 'back' | 'close';
  readonly sent: Readonly<Record<string, unknown>>;
}

/** The form and the moment, as every step needs them. */
export interface Moment {
  readonly form: Form;
  readonly today: PlainDate;
  readonly now: Date;
}

const tooMuch = new Refusal(
  'bad-data',
  'That is too much text for one page, so it was not saved. It is still in the card: please shorten it to 4,000 characters a question and press again.',
);

/** Keeps what was typed on a page and says what comes next. Going back and closing keep what was typed, right or wrong. */
export function answered(draft: Draft, press: PagePress, moment: Moment): Step | Refusal {
  const { form, today, now } = moment;
  const before = walk(form, draft, today);
  const at = pageNamed(before, press.page);
  if (!at) return { draft, next: { kind: 'tasks' } };
  const inputs = inputsOf(at.asked, press.sent, today);
  if (bytesOf(inputs) > mostTypedOnAPage) return tooMuch;
  const atRisk = gateHolds(draft, at.page, inputs, moment);
  const { draft: kept, clash } = keepPage(
    draft,
    at.page,
    atRisk ? without(inputs, at.page.gate?.names ?? []) : inputs,
    press.seen,
    now,
  );
  if (atRisk) return { draft: kept, next: { kind: 'stop', page: press.page } };
  if (clash) return { draft, next: { kind: 'page', page: press.page, from: press.from, showing: clashWords(inputs) } };
  return press.go === 'continue'
    ? wentOn(before, kept, press, moment)
    : { draft: kept, next: left(kept, press, moment) };
}

export const clashWords = (typed: Readonly<Record<string, string>>): PageWords => ({
  typed,
  clash: true,
  notice:
    'This page was also changed in another window. What you typed here is below and not saved yet: Continue keeps it instead of the other.',
});

function gateHolds(
  draft: Draft,
  page: Page,
  inputs: Readonly<Record<string, string>>,
  { form, today }: Moment,
): boolean {
  if (!page.gate) return false;
  const tried = walk(form, { ...draft, typed: { ...draft.typed, ...inputs } }, today);
  return page.gate.holds(tried.answers);
}

const without = (inputs: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, names.includes(name) ? '' : value]));

function wentOn(before: Walk, kept: Draft, press: PagePress, moment: Moment): Step {
  const walked = walk(moment.form, kept, moment.today, before);
  const at = pageNamed(walked, press.page);
  if (at && Object.keys(at.errors).length > 0) {
    return { draft: kept, next: { kind: 'page', page: press.page, from: press.from, showing: { errors: at.errors } } };
  }
  const draft = at?.page.carry ? { ...kept, typed: at.page.carry(kept.typed) } : kept;
  const after = walk(moment.form, draft, moment.today, walked);
  const next = press.from ? backToCheck(before, after, press) : onwards(after, press.page, at);
  return { draft, next: withCautions(next, at, walked) };
}

/** Changing one answer comes straight back, unless it opened pages that now need an answer of their own. */
function backToCheck(before: Walk, after: Walk, press: PagePress): Next {
  const known = new Set(before.pages.map((one) => one.page.name));
  const opened = gapsIn(after).find(
    (one) => !known.has(one.page.name) || (!one.visited && one.page.name !== press.page),
  );
  return opened
    ? { kind: 'page', page: opened.page.name, from: press.from }
    : { kind: 'check', part: partOf(press.from) };
}

export const partOf = (from: string) => Number(from.replace('check:', '')) || 0;

/** The next page of the section; at its end the task list, which says how far one has come. */
function onwards(walked: Walk, pageName: string, at: WalkedPage | null): Next {
  const next = pageAfter(walked, pageName);
  return next && next.section === at?.section ? { kind: 'page', page: next.page.name, from: '' } : { kind: 'tasks' };
}

function withCautions(next: Next, at: WalkedPage | null, { answers }: Walk): Next {
  if (next.kind !== 'page' || !at) return next;
  const cautions = Object.entries(at.asked).flatMap(([name, question]) => cautionOf(question, answers[name]) ?? []);
  return cautions.length === 0
    ? next
    : { ...next, showing: { notice: `Saved. Please check when you can: ${cautions.join(' ')}` } };
}

function left(draft: Draft, press: PagePress, { form, today }: Moment): Next {
  if (press.go === 'close') return { kind: 'saved' };
  if (press.from) return { kind: 'check', part: partOf(press.from) };
  const walked = walk(form, draft, today);
  const before = pageBefore(walked, press.page);
  const sameSection = before?.section === pageNamed(walked, press.page)?.section;
  return before && sameSection ? { kind: 'page', page: before.page.name, from: '' } : { kind: 'tasks' };
}

/** Where a draft is taken up again: its first gap, or its answers to check when there is none. */
export function resumed(draft: Draft, { form, today }: Moment): Next {
  const walked = walk(form, draft, today);
  const gap = gapsIn(walked)[0];
  return gap ? { kind: 'page', page: gap.page.name, from: '' } : { kind: 'check', part: 0 };
}
