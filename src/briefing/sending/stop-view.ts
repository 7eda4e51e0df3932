import type { CardView } from '../../card-view.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import type { RoundPress } from './round-press.ts';

/** Asked before the rest of the channels is skipped. */
export const stopView = (briefing: Briefing, { round }: Pick<RoundPress, 'round'>): CardView => ({
  template: 'briefing/stop-sending',
  data: { briefing: briefing.id, title: titleOf(briefing), round },
});
