import type { CardView } from '../card-view.ts';
import { caseRow, type RowReader } from './case-row.ts';
import type { ListedClosed } from './closed-store.ts';
import type { Referral } from './referral.ts';

interface ClosedPage {
  readonly isFirst: boolean;
  /** The last row of this page when there are earlier ones, from which they are listed on. */
  readonly last: Pick<ListedClosed, 'closedAt' | 'reference'> | null;
}

export function closedCasesView(closed: readonly Referral[], { isFirst, last }: ClosedPage, by: RowReader): CardView {
  const data = {
    none: closed.length === 0 && isFirst && last === null,
    cases: closed.map((referral) => caseRow(referral, by)),
    last: last && { closedAt: last.closedAt, reference: last.reference },
    later: !isFirst,
  };
  return { template: 'referral/closed-cases', data };
}
