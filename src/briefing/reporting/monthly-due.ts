import { z } from 'zod';
import type { CardView } from '../../card-view.ts';
import { changeAggregate, insertAggregate, readRecord } from '../../change.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { addDays, monthNames, type PlainDate, partsOf } from '../../clocks/plain-date.ts';
import { remindableFrom, wakingOf } from '../../clocks/remindable.ts';
import { nextMonthlyDigest } from '../../clocks/reminders.ts';
import type { Message } from '../../outbox/message.ts';
import { theApp } from '../../people/person.ts';
import { tellableIn } from '../../people/tellable.ts';
import type { Aggregate, Services } from '../../services.ts';
import { briefingRoles } from '../briefing.ts';
import { nothingFrom } from './agencies.ts';
import { monthView } from './digest-view.ts';
import { figuresByAgency } from './figures.ts';
import { isQuiet } from './happened.ts';
import { happenedWithin } from './happened-store.ts';
import { reachedWithin } from './reached-store.ts';

/** What the monthly digest remembers: when the next one is. It stays on the agenda for good, for one look a month. */
const Monthly = z.object({ next: z.iso.datetime() });

export const monthlyAggregate: Aggregate = { table: 'briefings', partition: 'monthly' };

/** One commit takes no more. */
const mostPeople = 40;

/** Tells managers and coordinators each month what teams did in the last one, and what became of its briefings. Answers when the next one is due. */
export async function monthlyDue(services: Services, now: Date): Promise<Date> {
  const { settings, tables } = services;
  const monthly = await readRecord(tables, monthlyAggregate, Monthly);
  if (!monthly) return began(services, now);
  const next = new Date(monthly.next);
  const from = remindableFrom(next > now ? next : now, wakingOf(services));
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

async function messages(services: Services, now: Date): Promise<Message[]> {
  const today = dateInLondon(now);
  const until = addDays(today, -partsOf(today).day);
  const from: PlainDate = addDays(until, 1 - partsOf(until).day);
  const card = await monthCard(services, { from, until }, today);
  if (!card) return [];
  const people = new Set((await Promise.all(briefingRoles.map((role) => tellableIn(services, role)))).flat());
  const notBefore = now.toISOString();
  return [...people]
    .slice(0, mostPeople)
    .map((id): Message => ({ kind: 'post', id: `month:${from}:${id}`, to: { kind: 'person', id }, card, notBefore }));
}

/** Null when nothing was sent in that month, and nothing happened. */
async function monthCard(
  { tables, partnership }: Services,
  month: { readonly from: PlainDate; readonly until: PlainDate },
  today: PlainDate,
): Promise<CardView | null> {
  const [reached, happened] = await Promise.all([reachedWithin(tables, month), happenedWithin(tables, month)]);
  if (reached.length === 0 && isQuiet(happened)) return null;
  const nothing = nothingFrom(figuresByAgency(reached, today), partnership.agencies);
  const name = `${monthNames[partsOf(month.from).month - 1]} ${partsOf(month.from).year}`;
  return monthView(name, happened, reached, nothing, today);
}
