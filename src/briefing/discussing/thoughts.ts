import { z } from 'zod';
import { Doer } from '../../people/person.ts';

/** UTF-16 units. */
export const longestThought = 600;

/** Thoughts are shown so many at a time: of one by itself, whoever looked before would know that it is new. */
export const shownTogether = 5;

/** What somebody thought of a briefing. Nothing says who it was or when: they stand in an order that chance makes anew each time. */
export const Thought = z.object({
  /** Means nothing: only that one of them can be taken away. */
  id: z.string(),
  /** Null: a coordinator took it away. */
  text: z.string().nullable(),
  redacted: z.object({ at: z.iso.datetime(), by: Doer, why: z.string() }).nullable(),
  /** Whether it was among those that came to be shown together. */
  shown: z.boolean(),
});
export type Thought = z.infer<typeof Thought>;

/** In an order that owes nothing to the one before. @param random a number from 0 up to, not including, `below` */
export function shuffled<T>(things: readonly T[], random: (below: number) => number): T[] {
  const left = [...things];
  const mixed: T[] = [];
  while (left.length > 0) mixed.push(...left.splice(random(left.length), 1));
  return mixed;
}

/** With one more; when enough are not shown yet, all of these are from now on. */
export function withThought(thoughts: readonly Thought[], added: Pick<Thought, 'id' | 'text'>): Thought[] {
  const all = [...thoughts, { ...added, redacted: null, shown: false }];
  const areEnough = all.filter(({ shown }) => !shown).length >= shownTogether;
  return areEnough ? all.map((one) => ({ ...one, shown: true })) : all;
}

export const shownThoughts = (thoughts: readonly Thought[]): readonly Thought[] =>
  thoughts.filter(({ shown }) => shown);

/** So many stand on a card. */
const aPage = 6;

export interface ThoughtPage {
  readonly thoughts: readonly Thought[];
  readonly before: number | null;
  readonly next: number | null;
}

/** The page with this number, from 0, or the last one. */
export function pageOfThoughts(all: readonly Thought[], wanted: number): ThoughtPage {
  const pages = Math.max(1, Math.ceil(all.length / aPage));
  const page = Math.min(wanted, pages - 1);
  const thoughts = all.slice(page * aPage, (page + 1) * aPage);
  return { thoughts, before: page > 0 ? page - 1 : null, next: page < pages - 1 ? page + 1 : null };
}

export const withoutWords = (thoughts: readonly Thought[], id: string, redacted: Thought['redacted']): Thought[] =>
  thoughts.map((one) => (one.id === id && !one.redacted ? { ...one, text: null, redacted } : one));
