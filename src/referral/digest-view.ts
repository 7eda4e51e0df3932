import type { CardView } from '../card-view.ts';
import { type PlainDate, said } from '../clocks/plain-date.ts';
import type { Digest } from './digest.ts';

/** Of each list so many lines are shown; “Open cases” shows all. */
const mostLines = 15;

export function digestView(digest: Digest, monday: PlainDate): CardView {
  const { overdue, thisWeek, toSign, stages, lateRequests } = digest;
  return {
    template: 'referral/digest',
    data: {
      week: said(monday),
      inHand: stages.reduce((all, { cases }) => all + cases, 0),
      stages: stages.map(({ words, cases }) => ({ words: `${words}: ${cases}` })),
      overdue: shortened(overdue),
      thisWeek: shortened(thisWeek),
      toSign: shortened(toSign),
      lateRequests: lateRequests > 0 ? lateRequests : null,
    },
  };
}

/** Null when there is none, so that the card leaves its heading out. */
function shortened(lines: readonly string[]): { readonly words: string }[] | null {
  if (lines.length === 0) return null;
  const more = lines.length - mostLines;
  const shown = lines.slice(0, mostLines);
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].map((words) => ({ words }));
}
