import type { CardView } from '../../card-view.ts';
import type { Briefing } from '../briefing.ts';

/** Asked before a briefing is discarded. Only what was sent for approval once can be copied later. */
export const discardView = ({ id, text }: Pick<Briefing, 'id' | 'text'>, title: string): CardView => ({
  template: 'briefing/discard',
  data: { briefing: id, title, copies: text !== null },
});
