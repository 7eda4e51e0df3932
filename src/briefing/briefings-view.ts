import type { CardView } from '../card-view.ts';
import { type Briefing, titleOf } from './briefing.ts';
import { Which, whichWords } from './briefing-filter.ts';
import { stageWords } from './stage-words.ts';

interface Shown {
  readonly which: Which;
  /** Where older ones begin; null when there are none. */
  readonly next: string | null;
  /** The id of the next one to be begun. */
  readonly newId: string;
  /** Titles that whoever looks has typed for some that have none yet, by id. */
  readonly begun: ReadonlyMap<string, string>;
}

export const briefingsView = (briefings: readonly Briefing[], { which, next, newId, begun }: Shown): CardView => ({
  template: 'briefing/briefings',
  data: {
    newId,
    next,
    which,
    shown: whichWords[which],
    none: briefings.length === 0,
    others: Which.options.filter((one) => one !== which).map((one) => ({ which: one, title: whichWords[one] })),
    briefings: briefings.map((one) => ({ ...lineOf(one), title: begun.get(one.id) ?? titleOf(one) })),
  },
});

/** Those that come from one review of the register. */
export const ofReviewView = (review: string, briefings: readonly Briefing[]): CardView => ({
  template: 'briefing/of-review',
  data: { review, none: briefings.length === 0, briefings: briefings.map(lineOf) },
});

const lineOf = (briefing: Briefing) => ({
  briefing: briefing.id,
  title: titleOf(briefing),
  author: briefing.author.name,
  stage: stageWords(briefing),
});
