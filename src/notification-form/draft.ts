import { z } from 'zod';
import { type Form, type Page, pagesOf } from '../form/form.ts';
import { sameTyped } from '../form/inputs.ts';
import { itemsOf, type Typed } from '../form/questions/question.ts';
import { ConversationAddress, Posted } from '../people/address.ts';
import { Doer } from '../people/person.ts';
import { ReferralReference } from '../referral/reference.ts';

const TypedShape = z.custom<Typed>(isTyped);
/** By hand: each page answered reads the whole draft, and this is most of it. */
function isTyped(value: unknown): value is Typed {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((one) => typeof one === 'string' || (Array.isArray(one) && one.every(isTyped)));
}

/**
 * A form being filled in. It keeps what was typed, as typed, right or wrong; what it means is worked out by walking the form.
 * A draft owns its references before they are used, so that sending it twice makes nothing twice.
 */
export const Draft = z.object({
  id: z.string(),
  owner: Doer,
  chat: ConversationAddress,
  formVersion: z.int(),
  references: z.object({ child: ReferralReference, adult: ReferralReference }),
  startedAt: z.iso.datetime(),
  savedAt: z.iso.datetime(),
  typed: TypedShape,
  /** How often each page was saved; a card carries the count it was drawn with, so that two windows are noticed. */
  visited: z.record(z.string(), z.int()),
  /** Pages to be looked at again because the form has changed since. */
  lookAgain: z.array(z.string()),
  /** Cards of this form in the chat, to be replaced once it is sent. */
  cards: z.array(Posted),
  /** When it was sent; from then on it cannot be changed. */
  sentAt: z.iso.datetime().nullable(),
  /** When its owner was told that it will be deleted. */
  warnedAt: z.iso.datetime().nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** More cards than this cannot be told apart by a person either; the oldest are forgotten. */
const mostCards = 30;

export interface Keeping {
  readonly draft: Draft;
  /** The same page was saved from another card since this one was drawn, with other words. Nothing was changed. */
  readonly clash: boolean;
}

/** Keeps what was typed on a page. `seen` is the page's count when its card was drawn. Keeping the same again changes nothing. */
export function keepPage(
  draft: Draft,
  page: Page,
  inputs: Readonly<Record<string, string>>,
  seen: number,
  now: Date,
): Keeping {
  const same = sameTyped(draft.typed, inputs);
  const times = draft.visited[page.name] ?? 0;
  if (same && times > 0 && !draft.lookAgain.includes(page.name)) return { draft, clash: false };
  if (!same && seen !== times) return { draft, clash: true };
  return { draft: saved(draft, page.name, { ...draft.typed, ...inputs }, now), clash: false };
}

/**
 * Keeps one item of a repeat under its id, new or changed. Items keep the order in which they were added.
 * Keeping the same again changes nothing; an item that another card changed since is a clash.
 */
export function keepItem(
  draft: Draft,
  place: ItemPlace,
  inputs: Readonly<Record<string, string>>,
  seen: number,
  now: Date,
): Keeping {
  const items = itemsOf(draft.typed, place.repeat);
  const known = items.find((one) => one.id === place.item);
  const item = { ...inputs, id: place.item };
  if (known && sameTyped(known, inputs)) return { draft, clash: false };
  if (known && seen !== (draft.visited[place.page] ?? 0)) return { draft, clash: true };
  const kept = known ? items.map((one) => (one === known ? item : one)) : [...items, item];
  return { draft: saved(draft, place.page, { ...draft.typed, [place.repeat]: kept }, now), clash: false };
}

/** Removes an item; one that is gone already stays gone. */
export function removeItem(draft: Draft, place: ItemPlace, now: Date): Draft {
  const items = itemsOf(draft.typed, place.repeat);
  const left = items.filter((one) => one.id !== place.item);
  return left.length === items.length ? draft : saved(draft, place.page, { ...draft.typed, [place.repeat]: left }, now);
}

/** One item of a repeat: the page and the question it stands under, and its own id. */
export interface ItemPlace {
  readonly page: string;
  readonly repeat: string;
  readonly item: string;
}

function saved(draft: Draft, pageName: string, typed: Typed, now: Date): Draft {
  return {
    ...draft,
    typed,
    savedAt: now.toISOString(),
    visited: { ...draft.visited, [pageName]: (draft.visited[pageName] ?? 0) + 1 },
    lookAgain: draft.lookAgain.filter((name) => name !== pageName),
    warnedAt: null,
  };
}

/** Remembers the card a person is working in. */
export function withCard(draft: Draft, card: Posted | null): Draft {
  if (!card || draft.cards.some((one) => one.activityId === card.activityId)) return draft;
  return { ...draft, cards: [...draft.cards, card].slice(-mostCards) };
}

/** A draft of an older form, brought to this one: what was typed stays; saved pages that changed their meaning are marked. */
export function broughtUp(draft: Draft, form: Form): Draft {
  if (draft.formVersion >= form.version) return draft;
  const changed = pagesOf(form).filter(
    ({ page }) => (page.since ?? 1) > draft.formVersion && (draft.visited[page.name] ?? 0) > 0,
  );
  const lookAgain = [...new Set([...draft.lookAgain, ...changed.map(({ page }) => page.name)])];
  return { ...draft, formVersion: form.version, lookAgain };
}
