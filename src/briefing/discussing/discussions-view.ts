import type { CardView } from '../../card-view.ts';
import { counted } from './message-views.ts';
import type { Summary } from './summary.ts';

/** @param more whether there may be channels after the last of these */
export const discussionsView = (
  { id, title }: { readonly id: string; readonly title: string },
  summaries: readonly Summary[],
  more: boolean,
): CardView => ({
  template: 'briefing/discussions',
  data: {
    briefing: id,
    title,
    none: summaries.length === 0,
    next: more ? (summaries.at(-1)?.channel ?? null) : null,
    channels: summaries.map((summary) => ({
      channel: summary.channel,
      where: summary.where,
      stands: standsWords(summary),
    })),
  },
});

function standsWords({ discussions, people, actions, impactTold }: Summary): string {
  if (discussions === 0) return 'Begun, nothing recorded yet';
  const done = actions.filter(({ state }) => state === 'done').length;
  const agreed = actions.length === 0 ? 'no actions' : `${counted(actions.length, 'action', 'actions')}, ${done} done`;
  const impact = impactTold ? '; told what is different' : '';
  return `${counted(discussions, 'discussion', 'discussions')}, ${counted(people, 'person', 'people')}; ${agreed}${impact}`;
}
