import { addDays } from '../../clocks/plain-date.ts';
import type { Tables } from '../../tables/table.ts';
import { summariesOf } from '../discussing/summary-store.ts';
import { forEach } from './for-each.ts';
import { type Happened, happenedIn } from './happened.ts';
import type { Span } from './period.ts';
import { sentSince } from './sent-store.ts';

/** Impact is asked months after a briefing, and actions take their time: what went out so long before is looked at. */
const stillToldDays = 730;

export async function happenedWithin(tables: Tables, span: Span): Promise<Happened> {
  const sent = await sentSince(tables, span.from && addDays(span.from, -stillToldDays));
  return happenedIn(await forEach(sent, ({ id }) => summariesOf(tables, id)), span);
}
