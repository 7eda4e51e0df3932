import { dateInLondon, saidMoment } from '../clocks/london-time.ts';
import { said, saidShort } from '../clocks/plain-date.ts';
import { type AcknowledgeBy, acknowledgementOf, isOverdue, type Referral } from './referral.ts';

export const kindWords: Readonly<Record<Referral['kind'], string>> = { child: 'Child', adult: 'Adult' };

export const saidAt = (iso: string): string => saidMoment(new Date(iso));

export const saidDay = (iso: string): string => saidShort(dateInLondon(new Date(iso)));

/** "Tuesday 24 November 2026 (2 working days; day 1 is Monday 23 November 2026)" */
export function acknowledgeByWords({ due, dayOne, workingDays }: AcknowledgeBy): string {
  const days = workingDays === 1 ? '1 working day' : `${workingDays} working days`;
  return `${said(due)} (${days}; day 1 is ${said(dayOne)})`;
}

/** What the panel is told of how it stands, without naming anybody. */
export function stageWords(referral: Referral): string {
  if (referral.aside) return `Withdrawn by the referrer on ${saidDay(referral.aside.at)}`;
  const acknowledgement = acknowledgementOf(referral);
  return acknowledgement ? `Acknowledged on ${saidDay(acknowledgement.at)}` : 'Not acknowledged yet';
}

export function overdueWords(referral: Referral, now: Date): string | null {
  return isOverdue(referral, dateInLondon(now)) ? 'Overdue: it should have been acknowledged by now.' : null;
}

/** What the referrer is told of how it stands. */
export function sentWords(referral: Referral): string {
  if (referral.aside) return `Withdrawn on ${saidDay(referral.aside.at)}`;
  const acknowledgement = acknowledgementOf(referral);
  if (acknowledgement) return `Acknowledged on ${saidDay(acknowledgement.at)}`;
  return `Sent on ${saidDay(referral.submittedAt)}. We will acknowledge it by ${said(referral.acknowledgeBy.due)}`;
}

export function additionsWords({ additions }: Pick<Referral, 'additions'>): string | null {
  const last = additions.at(-1);
  if (!last) return null;
  const times = additions.length === 1 ? 'once' : `${additions.length} times`;
  return `Information was added ${times}, last on ${saidAt(last.at)}`;
}
