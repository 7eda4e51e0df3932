import type { CardView } from '../../card-view.ts';
import type { RoundPress } from './round-press.ts';

/** Asked before the rest of the channels is skipped. */
export const stopView = ({ briefing, round }: RoundPress): CardView => ({
  template: 'briefing/stop-sending',
  data: { briefing, round },
});
