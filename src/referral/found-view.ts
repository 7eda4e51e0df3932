import type { CardView } from '../card-view.ts';
import { caseRow, type RowReader } from './case-row.ts';
import type { Referral } from './referral.ts';

/** So many fit one card. There are no pages: a button would have to carry what was looked for. */
export const mostFound = 8;

/** Cases found by what is known of a person, without a word of what was typed. `by`: "name and date of birth". */
export function foundView(found: readonly Referral[], by: string, reader: RowReader): CardView {
  const data = {
    by,
    none: found.length === 0,
    more: found.length > mostFound,
    cases: found.slice(0, mostFound).map((referral) => caseRow(referral, reader)),
  };
  return { template: 'referral/found', data };
}
