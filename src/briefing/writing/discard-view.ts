import type { CardView } from '../../card-view.ts';

/** Asked before a briefing is discarded. */
export const discardView = (briefing: string, title: string): CardView => ({
  template: 'briefing/discard',
  data: { briefing, title },
});
