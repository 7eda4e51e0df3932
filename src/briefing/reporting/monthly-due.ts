import { z } from 'zod';
import { changeAggregate, insertAggregate, readRecord } from '../../change.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { addDays, monthNames, type PlainDate, partsOf } from '../../clocks/plain-date.ts';
import { nextMonthlyDigest, remindableFrom } from '../../clocks/reminders.ts';
import type { Message } from '../../outbox/message.ts';
import { theApp } from '../../people/person.ts';
import { tellableIn } from '../../people/tellable.ts';
import type { Aggregate, Services } from '../../services.ts';
import { briefingRoles } from '../briefing.ts';
import { nothingFrom } from './agencies.ts';
import { monthView } from './digest-view.ts';
import { figuresByAgency } from './figures.ts';
import { reachedWithin } from './reached-store.ts';

/** What the monthly digest remembers: when the next one is. It stays on the agenda for good, for one look a month. */
const Monthly = z.object({ next: z.iso.datetime() });

export const monthlyAggregate: Aggregate = { table: 'briefings', partition: 'monthly' };

/** One commit takes no more. */
const mostPeople = 40;

/** Tells managers and coordinators each month what became of the last month’s briefings. Answers when the next one is due. */
export async function monthlyDue(services: Services, now: Date): Promise<Date> {
  const { settings, tables } = services;
  const monthly = await readRecord(tables, monthlyAggregate, Monthly);
  if (!monthly) return began(services, now);
  const next = new Date(monthly.next);
  const from = remindableFrom(next > now ? next : now, settings.holidays);
  if (from > now) return from;
  const dueNext = nextMonthlyDigest(now, settings.holidays);
  const change = {
    record: { next: dueNext.toISOString() },
    entry: { at: now.toISOString(), by: theApp, what: 'digested', note: null },
    messages: await messages(services, now),
    dueNext,
  };
  await changeAggregate(services, monthlyAggregate, Monthly, (fresh) => (fresh.next === monthly.next ? change : null));
  return dueNext;
}

async function began(services: Services, now: Date): Promise<Date> {
  const dueNext = nextMonthlyDigest(now, services.settings.holidays);
  const entry = { at: now.toISOString(), by: theApp, what: 'begun', note: null };
  await insertAggregate(services, monthlyAggregate, {
    record: { next: dueNext.toISOString() },
    entry,
    messages: [],
    dueNext,
  });
  return dueNext;
}

/** Nothing when nothing was sent. */
async function messages(services: Services, now: Date): Promise<Message[]> {
  const today = dateInLondon(now);
  const until = addDays(today, -partsOf(today).day);
  const from: PlainDate = addDays(until, 1 - partsOf(until).day);
  const reached = await reachedWithin(services.tables, { from, until });
  if (reached.length === 0) return [];
  const month = `${monthNames[partsOf(from).month - 1]} ${partsOf(from).year}`;
  const nothing = nothingFrom(figuresByAgency(reached, today), services.partnership.agencies);
  const card = monthView(month, reached, nothing, today);
  const people = new Set((await Promise.all(briefingRoles.map((role) => tellableIn(services, role)))).flat());
  const notBefore = now.toISOString();
  return [...people]
    .slice(0, mostPeople)
    .map((id): Message => ({ kind: 'post', id: `month:${from}:${id}`, to: { kind: 'person', id }, card, notBefore }));
}
