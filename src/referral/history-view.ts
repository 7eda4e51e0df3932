import type { CardView } from '../card-view.ts';
import type { HistoryEntry, HistoryPart } from '../change.ts';
import { entryWords, linesOnAPage, whatWas as saidOf, type WhatWords } from '../history-words.ts';
import type { Look } from './look.ts';
import { foldedLookWords, lookWords } from './look-words.ts';
import type { ReferralReference } from './reference.ts';
import { runs } from './runs.ts';
import { saidAt, saidDay } from './words.ts';

/** The newest looks that are shown beside what was done; the access log has them all. */
export const mostShown = 25;

export interface HistoryWanted {
  /** Nothing was done after what is shown. */
  readonly isNewest: boolean;
  /** Who looked is for those who may read the access log. */
  readonly opensLog: boolean;
  /** Reminders and pages that were read one after the other stand on one line each, unless every line is wanted. */
  readonly everyLine: boolean;
}

const whatWords: WhatWords = {
  submitted: 'Submitted',
  acknowledged: 'Acknowledged',
  triaged: 'Triaged',
  reminded: 'Reminded',
  recounted: 'Due dates counted again',
  'clocks-started': 'Clocks started',
  'view-given': 'View given',
  'view-changed': 'View changed',
  recommended: 'Recommended',
  'decision-drawn-up': 'Decision drawn up',
  signed: 'Decision signed',
  'not-agreed': 'Decision not agreed',
  decided: 'Decided',
  told: 'Told',
  'panel-answered': 'The Panel answered the rapid review',
  'publication-planned': 'Publication planned',
  'final-report-sent': 'Final report sent to the Panel and the Secretary of State',
  published: 'Review published',
  completed: 'Review completed',
  'result-known': 'Result of what was decided known',
  'action-added': 'Action added',
  'action-changed': 'Action changed',
  'action-done': 'Action done',
  'action-not-implementing': 'Action not to be implemented',
  'impact-checked': 'Impact checked',
  'sin-need': 'Need for a serious incident notification looked at',
  'care-death-need': 'Need to tell of a care leaver’s death looked at',
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
  'duplicate-joined': 'Another case is a duplicate of this one',
  'duplicate-undone': 'Not a duplicate any more',
  challenged: 'Challenged',
  'challenge-answered': 'Challenge answered',
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
  'withdrawal-asked': 'Referrer asked to withdraw it',
  'withdrawal-granted': 'Withdrawn, as the referrer asked',
  'withdrawal-refused': 'Goes on, though the referrer asked to withdraw it',
};

/**
 * What was done with a referral, and for some who looked into the case or was refused, newest first. Staff are named, nobody else. `part` has
 * enough for a page.
 */
export function historyView(
  reference: ReferralReference,
  { entries, from }: HistoryPart,
  looks: readonly Look[],
  { isNewest, opensLog, everyLine }: HistoryWanted,
): CardView {
  const lines = historyLines(entries, everyLine).slice(0, linesOnAPage);
  const told = lines.flat().length;
  const earlier = from + entries.length - told;
  const read = everyLine ? looks.map(lookWords) : foldedLookWords(looks);
  const data = {
    reference,
    changes: lines.map((line) => ({ words: lineWords(line) })),
    ...{ earlier: earlier > 1 ? earlier : null, isNewest },
    looks: read.map((words) => ({ words })),
    ...{ everyLine, isFolded: lines.length < told || read.length < looks.length },
    moreLooks: looks.length === mostShown,
    mostShown,
    opensLog,
  };
  return { template: 'referral/history', data };
}

/** What stands on each line; a case that is overdue is reminded of every working day, and what was done would stand among it unseen. */
export const historyLines = (entries: readonly HistoryEntry[], everyLine: boolean): HistoryEntry[][] =>
  runs(entries, (one, next) => !everyLine && areReminders(one, next));

/** "Triaged: to the panel" */
export const whatWas = (entry: Pick<HistoryEntry, 'what' | 'note'>): string => saidOf(entry, whatWords);

const areReminders = (one: HistoryEntry, next: HistoryEntry): boolean =>
  one.what === 'reminded' && next.what === 'reminded';

/** "Reminded 6 times from 18 December 2026, last on 28 December 2026 at 8am: Acknowledge (overdue), by Safeguarding Reviews" */
function lineWords(entries: readonly HistoryEntry[]): string {
  const [last, ...earlier] = entries;
  const first = earlier.at(-1);
  if (!last || !first) return entries.map(changeWords)[0] ?? '';
  const times = `Reminded ${entries.length} times from ${saidDay(first.at)}, last on ${saidAt(last.at)}`;
  return `${times}${last.note ? `: ${last.note}` : ''}, by ${last.by.name}`;
}

const changeWords = (entry: HistoryEntry): string => entryWords(entry, whatWords);
