import type { CardView } from '../../card-view.ts';
import type { Briefing } from '../briefing.ts';
import type { Uptake } from '../uptake.ts';
import { whereWords } from './summary.ts';

/**
 * What is left of a card that showed what a team wrote; what it showed is opened again from it, as far as it is there. It says no title,
 * which may be corrected or recalled later.
 */
export const wordsPutAwayView = ({ briefing, channel }: Uptake, about: string, why: string): CardView => ({
  template: 'briefing/put-away',
  data: { briefing, where: whereWords(channel), channel: channel.address.conversation, about, why },
});

/** The same of a card with thoughts about a briefing. */
export const thoughtsPutAwayView = (briefing: Pick<Briefing, 'id'>, why: string): CardView => ({
  template: 'briefing/put-away',
  data: { briefing: briefing.id, where: null, channel: null, about: '', why },
});
