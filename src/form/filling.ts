import { z } from 'zod';
import { sameTyped } from './inputs.ts';
import { textOf } from './questions/question.ts';
import { gapsIn, pageBefore, pageNamed, type Walk, type WalkedPage } from './walk.ts';

/** Pages of text being filled in by one person: what was typed, as typed, and how often each page was saved. */
export const Filling = z.object({
  savedAt: z.iso.datetime(),
  typed: z.record(z.string(), z.string()),
  visited: z.record(z.string(), z.int()),
});
export type Filling = z.infer<typeof Filling>;

/** How often anything of it was saved: a card that was drawn at another number shows other answers. */
export const timesSaved = ({ visited }: Pick<Filling, 'visited'>): number =>
  Object.values(visited).reduce((sum, times) => sum + times, 0);

/** What comes after a press on a page. */
export type NextCard =
  /** `tried`: what is wrong is said. `more`: nothing is wrong, but an answer has brought another question. */
  | { readonly kind: 'page'; readonly page: string; readonly tried: boolean; readonly more?: boolean }
  | { readonly kind: 'check' }
  | { readonly kind: 'out' };

/**
 * Keeps what was typed on a page, right or wrong; keeping the same again changes nothing. Null when another window has saved the page
 * since this card was drawn. `seen` is how often the page had been saved then.
 */
export function kept<F extends Filling>(
  draft: F,
  at: WalkedPage,
  inputs: Readonly<Record<string, string>>,
  seen: number,
  now: Date,
): F | null {
  const times = draft.visited[at.page.name] ?? 0;
  const same = sameTyped(draft.typed, inputs);
  if (same && times > 0) return draft;
  if (!same && seen !== times) return null;
  return {
    ...draft,
    typed: { ...draft.typed, ...inputs },
    visited: { ...draft.visited, [at.page.name]: times + 1 },
    savedAt: now.toISOString(),
  };
}

/** What going past a page changes on others: each of those counts as saved once more, so that another window notices. */
export function carried<F extends Filling>(draft: F, { page: { carry } }: WalkedPage, { pages }: Walk): F {
  if (!carry) return draft;
  const typed = Filling.shape.typed.parse(carry(draft.typed));
  const isOther = (name: string) => textOf(typed, name) !== textOf(draft.typed, name);
  const changed = pages.map(({ page }) => page).filter(({ questions }) => Object.keys(questions).some(isOther));
  if (changed.length === 0) return draft;
  const saved = changed.map(({ name }) => [name, (draft.visited[name] ?? 0) + 1]);
  return { ...draft, typed, visited: { ...draft.visited, ...Object.fromEntries(saved) } };
}

/** Where a page leads once it is kept. Going on with something wrong stays; a page changed from the check goes back there. */
export function after(before: Walk, walked: Walk, page: string, go: 'continue' | 'back' | 'close'): NextCard {
  if (go === 'close') return { kind: 'out' };
  if (go === 'back') {
    const back = pageBefore(walked, page);
    return back ? { kind: 'page', page: back.page.name, tried: false } : { kind: 'out' };
  }
  const at = pageNamed(walked, page);
  if (!at || at.done) return firstGap(walked);
  const asked = pageNamed(before, page)?.asked ?? {};
  const more = Object.keys(at.errors).every((name) => !(name in asked));
  return { kind: 'page', page, tried: !more, more };
}

/** The first page that still needs something, or the answers to check. */
export function firstGap(walked: Walk): NextCard {
  const gap = gapsIn(walked)[0];
  return gap ? { kind: 'page', page: gap.page.name, tried: false } : { kind: 'check' };
}
