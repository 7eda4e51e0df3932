import type { CardView } from '../../card-view.ts';
import { said } from '../../clocks/plain-date.ts';
import type { TeamAction, Uptake } from '../uptake.ts';
import { theImpact } from './words.ts';

/** Asks everybody in the channel, where whoever recorded something has left; it says nothing of the briefing above it. */
export const askedHereView = (
  { briefing }: Pick<Uptake, 'briefing'>,
  action: Pick<TeamAction, 'id' | 'due'> | null,
  note: string | null = null,
): CardView => ({
  template: 'briefing/asked-here',
  data: { briefing, note, asked: action?.id ?? theImpact, due: action && said(action.due) },
});
