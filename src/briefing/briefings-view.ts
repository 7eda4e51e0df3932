import type { CardView } from '../card-view.ts';
import { type Briefing, titleOf } from './briefing.ts';
import { stageWords } from './stage-words.ts';

/** @param next where older ones begin; null when there are none. @param newId the id of the next one to be begun */
export const briefingsView = (briefings: readonly Briefing[], next: string | null, newId: string): CardView => ({
  template: 'briefing/briefings',
  data: {
    newId,
    next,
    none: briefings.length === 0,
    briefings: briefings.map((briefing) => ({
      briefing: briefing.id,
      title: titleOf(briefing),
      author: briefing.author.name,
      stage: stageWords(briefing),
    })),
  },
});
