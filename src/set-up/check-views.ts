import type { CardView } from '../card-view.ts';
import type { Finding } from './check-list.ts';

export function checkView(findings: readonly Finding[], failed: boolean): CardView {
  const open = findings.filter(({ state }) => state !== 'in-order').length;
  const rows = findings.map(({ state, what, mend }) => ({ ...marks[state], what, mend }));
  return { template: 'set-up/check', data: { rows, open, failed } };
}

/** A state is said in a word as well as by what it stands on; coloured words could not be read on it. */
const marks: Readonly<Record<Finding['state'], { mark: string; style: string }>> = {
  missing: { mark: 'Missing', style: 'attention' },
  'to-do': { mark: 'To do', style: 'warning' },
  'in-order': { mark: 'In order', style: 'default' },
};
