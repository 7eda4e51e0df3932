import type { CardView } from '../card-view.ts';
import type { Today } from '../clocks/today.ts';
import { caseRow } from './case-row.ts';
import type { ListedClosed } from './closed-store.ts';
import type { Referral } from './referral.ts';

interface ClosedPage {
  readonly isFirst: boolean;
  /** The last row of this page when there are earlier ones, from which they are listed on. */
  readonly last: Pick<ListedClosed, 'closedAt' | 'reference'> | null;
}

export function closedCasesView(closed: readonly Referral[], { isFirst, last }: ClosedPage, day: Today): CardView {
  const data = {
    none: closed.length === 0 && isFirst && last === null,
    cases: closed.map((referral) => caseRow(referral, day)),
    last: last && { closedAt: last.closedAt, reference: last.reference },
    later: !isFirst,
  };
  return { template: 'referral/closed-cases', data };
}
