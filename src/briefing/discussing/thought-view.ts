import type { CardView } from '../../card-view.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { longestThought } from './thoughts.ts';

/** For which briefing, in which channel; `card` is used once, so that the same press again keeps nothing twice. */
export interface ThoughtCard {
  readonly briefing: Pick<Briefing, 'id' | 'text'>;
  readonly channel: string;
  readonly card: string;
}

/** A field for a thought. Its card knows the channel, because old clients show it in the person’s own chat. */
export const thoughtView = (
  { briefing, channel, card }: ThoughtCard,
  { text, error }: { readonly text: string; readonly error: string | null },
): CardView => ({
  template: 'briefing/thought',
  data: {
    ...{ briefing: briefing.id, channel, thanks: null },
    title: titleOf(briefing),
    card,
    text: text.slice(0, 4 * longestThought),
    most: longestThought,
    error,
  },
});

/** What takes its place in the person’s own chat once the thought is kept: in a channel the post does. */
export const keptView = (briefing: ThoughtCard['briefing'], thanks: string): CardView => ({
  template: 'briefing/thought',
  data: {
    ...{ briefing: briefing.id, channel: '', card: '', title: titleOf(briefing), thanks },
    ...{ text: '', most: longestThought, error: null },
  },
});
