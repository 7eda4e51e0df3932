import type { CardView } from '../card-view.ts';
import type { Uptake } from './uptake.ts';

export const uptakeView = (uptake: Uptake, note: string | null): CardView => ({
  template: 'briefing/uptake',
  data: { note, title: uptake.title, briefing: uptake.briefing, channel: uptake.channel.address.conversation },
});
