import type { CardView } from '../../card-view.ts';
import { type Briefing, titleOf } from '../briefing.ts';

/** Under a briefing that nobody there has talked through yet; `note` is for somebody who pressed. */
export const nudgeView = (briefing: Pick<Briefing, 'id' | 'text'>, note: string | null = null): CardView => ({
  template: 'briefing/nudge',
  data: { briefing: briefing.id, title: titleOf(briefing), note },
});
