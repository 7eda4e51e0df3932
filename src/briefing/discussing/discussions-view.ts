import type { CardView } from '../../card-view.ts';
import { counted } from '../planning/channel-words.ts';
import { type Summary, takenIn } from './summary.ts';
import { exactly, sumWords } from './took-part.ts';

/**
 * @param more whether there may be channels after the last of these
 * @param exact whether how many took part is said as a number
 */
export const discussionsView = (
  { id, title }: { readonly id: string; readonly title: string },
  summaries: readonly Summary[],
  { more, exact }: { readonly more: boolean; readonly exact: boolean },
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
      stands: standsWords(summary, exact),
    })),
  },
});

function standsWords(summary: Summary, exact: boolean): string {
  const { discussions, people, actions, impactTold } = summary;
  if (discussions === 0) return 'Begun, nothing recorded yet';
  const done = actions.filter(({ state }) => state === 'done').length;
  const agreed = actions.length === 0 ? 'no actions' : `${counted(actions.length, 'action', 'actions')}, ${done} done`;
  const impact = impactTold ? '; told what is different' : '';
  return `${counted(discussions, 'discussion', 'discussions')}, ${exact ? exactly(people) : sumWords(takenIn(summary))}; ${agreed}${impact}`;
}
