import type { CardView } from '../../card-view.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import type { Uptake } from '../uptake.ts';
import { whereWords } from './summary.ts';

/** What is left of a card that showed what a team wrote; what it showed is opened again from it, as far as it is there. */
export const wordsPutAwayView = ({ briefing, title, channel }: Uptake, about: string, why: string): CardView => ({
  template: 'briefing/put-away',
  data: { briefing, title, where: whereWords(channel), channel: channel.address.conversation, about, why },
});

/** The same of a card with thoughts about a briefing. */
export const thoughtsPutAwayView = (briefing: Briefing, why: string): CardView => ({
  template: 'briefing/put-away',
  data: { briefing: briefing.id, title: titleOf(briefing), where: null, channel: null, about: '', why },
});
