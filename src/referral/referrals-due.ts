import { putOnAgenda } from '../outbox/agenda.ts';
import type { Aggregate, Services } from '../services.ts';
import { digestAggregate, digestDue } from './digest-due.ts';
import { noteHolidays } from './holidays-store.ts';
import { areClocksLookedFor, noteClocksLookedFor } from './late-clocks-store.ts';
import { listedAsOpen } from './open-list.ts';
import { openedDue } from './opened-due.ts';
import { otherCaseDue } from './other-case-due.ts';
import { ReferralReference } from './reference.ts';
import { aggregateOf, readReferral } from './referral-store.ts';
import { caseDue } from './remind.ts';
import { stepDraftsDue } from './step-drafts-due.ts';

/** What happens by itself in a case, and every Monday. Answers when to look next. */
export async function referralsDue(services: Services, { partition }: Aggregate, now: Date): Promise<Date | null> {
  if (partition === digestAggregate.partition) return digestDue(services, now);
  const reference = ReferralReference.safeParse(partition.replace(/^referral:/, ''));
  const referral = reference.success ? await readReferral(services.tables, reference.data) : null;
  if (!referral) return null;
  const moments = [
    await stepDraftsDue(services, referral, now),
    await openedDue(services, referral, now),
    await otherCaseDue(services, referral, now),
    await caseDue(services, referral, now),
  ];
  const next = moments.filter((moment) => moment !== null);
  return next.length === 0 ? null : new Date(Math.min(...next.map((moment) => moment.getTime())));
}

/**
 * At every start, of every instance: the Monday digest is on the agenda, and so is every case in hand when another list of bank
 * holidays is in force, and once for those that earlier versions have stored without clocks. A crash between is made good at each case's
 * next look, or at the next start.
 */
export async function beginReferrals(services: Services): Promise<void> {
  const { tables, settings, now } = services;
  await putOnAgenda(services, digestAggregate, now());
  const isOtherList = await noteHolidays(tables, settings.holidays);
  const isClocked = await areClocksLookedFor(tables);
  if (!isOtherList && isClocked) return;
  for (const { reference } of await listedAsOpen(tables)) await putOnAgenda(services, aggregateOf(reference), now());
  if (!isClocked) await noteClocksLookedFor(tables, now());
}
