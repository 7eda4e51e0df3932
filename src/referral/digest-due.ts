import { z } from 'zod';
import { type Change, changeAggregate, insertAggregate, readRecord } from '../change.ts';
import { dateInLondon, endOfDayInLondon } from '../clocks/london-time.ts';
import { addDays } from '../clocks/plain-date.ts';
import { remindableFrom, wakingOf } from '../clocks/remindable.ts';
import { nextMondayDigest } from '../clocks/reminders.ts';
import type { Message, Receiver } from '../outbox/message.ts';
import { theApp } from '../people/person.ts';
import { tellableIn } from '../people/tellable.ts';
import type { Aggregate, Services } from '../services.ts';
import { digestOf, mondayOf } from './digest.ts';
import { digestView } from './digest-view.ts';
import { listedAsOpen, openReferrals } from './open-list.ts';
import { isConflicted, type Referral } from './referral.ts';

/** What the Monday digest remembers: when the next one is. It stays on the agenda for good, for one look a week. */
const Weekly = z.object({ next: z.iso.datetime() });

export const digestAggregate: Aggregate = { table: 'referrals', partition: 'digest' };

/** One commit takes no more; beyond that the panel’s channels are told. */
const mostPeople = 40;

/** Tells coordinators and chairs each Monday how the work stands. Answers when the next one is due. */
export async function digestDue(services: Services, now: Date): Promise<Date> {
  const { settings, tables } = services;
  const weekly = await readRecord(tables, digestAggregate, Weekly);
  if (!weekly) return began(services, now);
  const next = new Date(weekly.next);
  const from = remindableFrom(next > now ? next : now, wakingOf(services));
  if (from > now) return from;
  const change = digested(await messages(services, now), now, settings.holidays);
  await changeAggregate(services, digestAggregate, Weekly, (fresh) => (fresh.next === weekly.next ? change : null));
  return change.dueNext;
}

async function began(services: Services, now: Date): Promise<Date> {
  const dueNext = nextMondayDigest(now, services.settings.holidays);
  const entry = { at: now.toISOString(), by: theApp, what: 'begun', note: null };
  const record = { next: dueNext.toISOString() };
  await insertAggregate(services, digestAggregate, { record, entry, messages: [], dueNext });
  return dueNext;
}

/** The next one is next week's, whatever becomes of the list of bank holidays meanwhile. */
function digested(messages: readonly Message[], now: Date, holidays: Services['settings']['holidays']) {
  const sunday = addDays(mondayOf(dateInLondon(now)), 6);
  const dueNext = nextMondayDigest(endOfDayInLondon(sunday), holidays);
  const entry = { at: now.toISOString(), by: theApp, what: 'digested', note: null };
  return { record: { next: dueNext.toISOString() }, entry, messages, dueNext } satisfies Change<z.infer<typeof Weekly>>;
}

async function messages(services: Services, now: Date): Promise<Message[]> {
  const cases = await openReferrals(services.tables, await listedAsOpen(services.tables), now);
  if (cases.length === 0) return [];
  const roles = await Promise.all([tellableIn(services, 'coordinator'), tellableIn(services, 'independent-chair')]);
  const people = [...new Set(roles.flat())];
  const nobody = people.length === 0 || people.length > mostPeople;
  return nobody
    ? (['child', 'adult'] as const).flatMap((of) => toPanel(of, cases, now))
    : people.flatMap((id) => toPerson(id, cases, now));
}

const toPerson = (id: string, cases: readonly Referral[], now: Date): Message[] =>
  said(
    id,
    { kind: 'person', id },
    cases.filter((one) => !isConflicted(one, id)),
    now,
  );

const toPanel = (of: 'child' | 'adult', cases: readonly Referral[], now: Date): Message[] =>
  said(
    of,
    { kind: 'panel', of },
    cases.filter(({ kind }) => kind === of),
    now,
  );

/** Nothing when nothing is in hand. */
function said(whom: string, to: Receiver, cases: readonly Referral[], now: Date): Message[] {
  const today = dateInLondon(now);
  const digest = digestOf(cases, today);
  if (!digest) return [];
  const monday = mondayOf(today);
  const card = digestView(digest, monday);
  return [{ kind: 'post', id: `digest:${monday}:${whom}`, to, card, notBefore: now.toISOString(), inHours: true }];
}
