import type { CardView } from '../../card-view.ts';
import type { Briefing } from '../briefing.ts';

/**
 * Under a briefing that nobody there has talked through yet; `note` is for somebody who pressed. It says nothing of the briefing above
 * it, and so nothing is left in it when that is corrected or recalled.
 */
export const nudgeView = ({ id }: Pick<Briefing, 'id'>, note: string | null = null): CardView => ({
  template: 'briefing/nudge',
  data: { briefing: id, note },
});
