import type { CardView } from '../card-view.ts';
import type { Finding } from './check-list.ts';

export function checkView(findings: readonly Finding[], failed: boolean): CardView {
  const open = findings.filter(({ state }) => state !== 'in-order').length;
  const rows = findings.map(({ state, what, mend }) => ({ ...marks[state], what, mend }));
  return { template: 'set-up/check', data: { rows, open, failed } };
}

/** A state is said in a word as well as in a colour. */
const marks: Readonly<Record<Finding['state'], { mark: string; style: string; colour: string }>> = {
  missing: { mark: 'Missing', style: 'attention', colour: 'Attention' },
  'to-do': { mark: 'To do', style: 'warning', colour: 'Warning' },
  'in-order': { mark: 'In order', style: 'default', colour: 'Good' },
};
