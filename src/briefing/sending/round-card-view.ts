import type { CardView } from '../../card-view.ts';
import type { Briefing } from '../briefing.ts';
import { nudgeView } from '../discussing/nudge-view.ts';
import { postView, recalledView } from '../post-view.ts';
import type { RoundKind } from './round.ts';

/** What each channel of a round gets to see; `wordsAMinute` for the reading time. */
export function roundCardView(
  kind: RoundKind,
  briefing: Briefing,
  reading: { readonly wordsAMinute: number },
): CardView {
  switch (kind) {
    case 'release':
    case 'correction':
      return postView(briefing, reading);
    case 'recall':
      return recalledView(briefing);
    case 'nudge':
      return nudgeView(briefing);
  }
}
