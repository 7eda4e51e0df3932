import type { CardView } from '../card-view.ts';
import type { HistoryEntry } from '../change.ts';
import type { Look } from './look.ts';
import { lookWords } from './look-words.ts';
import type { ReferralReference } from './reference.ts';
import { saidAt } from './words.ts';

/** The newest looks that are shown beside what was done; the access log has them all. */
export const mostShown = 25;

/** Lines of what was done on one page. */
export const linesOnAPage = 20;

export interface HistoryWanted {
  /** Of what was done, from 0. */
  readonly page: number;
  readonly opensLog: boolean;
}

const whatWords: Readonly<Record<string, string>> = {
  submitted: 'Submitted',
  acknowledged: 'Acknowledged',
  triaged: 'Triaged',
  reminded: 'Reminded',
  recounted: 'Due dates counted again',
  'view-given': 'View given',
  'view-changed': 'View changed',
  recommended: 'Recommended',
  'decision-drawn-up': 'Decision drawn up',
  signed: 'Decision signed',
  'not-agreed': 'Decision not agreed',
  decided: 'Decided',
  told: 'Told',
  'sin-recorded': 'Serious incident notification recorded',
  'sin-corrected': 'Serious incident notification corrected',
  'meeting-set': 'Panel meeting set',
  'meeting-moved': 'Panel meeting moved',
  'conflict-recorded': 'Conflict of interest recorded',
  'conflict-lifted': 'Conflict of interest lifted',
  paused: 'Paused',
  resumed: 'Resumed',
  transferred: 'Transferred',
  duplicate: 'Marked as a duplicate',
  challenged: 'Challenged',
  reopened: 'Reopened',
  closed: 'Closed',
  'agency-asked': 'Agency asked',
  'request-opened': 'Request opened',
  'request-returned': 'Return received',
  'return-accepted': 'Return accepted',
  'return-sent-back': 'Return sent back with a question',
  'request-redated': 'Request given another date',
  'request-taken-back': 'Request taken back',
  'request-unreached': 'Agency not reached',
  'contact-changed': 'Contact changed',
  'information-added': 'Information added',
  withdrawn: 'Withdrawn',
};

/** What was done with a referral, and who looked into the case or was refused, newest first. Staff are named, nobody else. */
export function historyView(
  reference: ReferralReference,
  entries: readonly HistoryEntry[],
  looks: readonly Look[],
  { page: wanted, opensLog }: HistoryWanted,
): CardView {
  const last = Math.max(0, Math.ceil(entries.length / linesOnAPage) - 1);
  const page = Math.min(wanted, last);
  const some = [...entries].reverse().slice(page * linesOnAPage, (page + 1) * linesOnAPage);
  const data = {
    reference,
    place: last === 0 ? null : `Page ${page + 1} of ${last + 1}`,
    changes: some.map((entry) => ({ words: changeWords(entry) })),
    ...{ later: page > 0 ? page - 1 : null, earlier: page < last ? page + 1 : null },
    looks: looks.map((look) => ({ words: lookWords(look) })),
    moreLooks: looks.length === mostShown,
    mostShown,
    opensLog,
  };
  return { template: 'referral/history', data };
}

/** "Triaged: to the panel" */
export const whatWas = ({ what, note }: Pick<HistoryEntry, 'what' | 'note'>): string =>
  `${whatWords[what] ?? what}${note ? `: ${note}` : ''}`;

const changeWords = (entry: HistoryEntry): string => `${saidAt(entry.at)}: ${whatWas(entry)}, by ${entry.by.name}`;
