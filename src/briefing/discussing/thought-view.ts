import type { CardView } from '../../card-view.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { longestThought } from './thoughts.ts';

/** A field for a thought; `card` is used once, so that the same press again keeps nothing twice. */
export const thoughtView = (
  briefing: Pick<Briefing, 'id' | 'text'>,
  card: string,
  { text, error }: { readonly text: string; readonly error: string | null },
): CardView => ({
  template: 'briefing/thought',
  data: {
    briefing: briefing.id,
    title: titleOf(briefing),
    card,
    text: text.slice(0, 4 * longestThought),
    most: longestThought,
    error,
  },
});
