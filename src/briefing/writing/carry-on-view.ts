import type { CardView } from '../../card-view.ts';
import { type Briefing, titleOf } from '../briefing.ts';

/** Asked before somebody carries on with what another began. */
export const carryOnView = (briefing: Briefing): CardView => ({
  template: 'briefing/carry-on',
  data: {
    briefing: briefing.id,
    title: titleOf(briefing),
    from: briefing.author.id,
    author: briefing.author.name,
  },
});
