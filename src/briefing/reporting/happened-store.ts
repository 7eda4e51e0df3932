import { addDays } from '../../clocks/plain-date.ts';
import type { Tables } from '../../tables/table.ts';
import { type Summary, summaryOf } from '../discussing/summary.ts';
import { summariesOf } from '../discussing/summary-store.ts';
import { readUptake } from '../uptake-store.ts';
import { forEach } from './for-each.ts';
import { type Happened, happenedIn } from './happened.ts';
import type { Span } from './period.ts';
import { sentSince } from './sent-store.ts';

/** Impact is asked months after a briefing, and actions take their time: what went out so long before is looked at. */
const stillToldDays = 730;

export async function happenedWithin(tables: Tables, span: Span): Promise<Happened> {
  const sent = await sentSince(tables, span.from && addDays(span.from, -stillToldDays));
  return happenedIn(await forEach(sent, ({ id }) => dated(tables, id)), span);
}

/** Records read side by side. */
const atOnce = 20;

/** Summaries of earlier versions do not say what happened on which day: of those it is read in the records, which do. */
async function dated(tables: Tables, briefing: string): Promise<Summary[]> {
  const all = await summariesOf(tables, briefing);
  const lacks = ({ discussions, happened }: Summary) => discussions > 0 && happened.length === 0;
  const older = all.filter(lacks);
  const found: Summary[] = all.filter((one) => !lacks(one));
  for (let at = 0; at < older.length; at += atOnce)
    found.push(...(await Promise.all(older.slice(at, at + atOnce).map((one) => fromRecord(tables, briefing, one)))));
  return found;
}

async function fromRecord(tables: Tables, briefing: string, summary: Summary): Promise<Summary> {
  const uptake = await readUptake(tables, { briefing, channel: summary.channel });
  return uptake ? summaryOf(uptake) : summary;
}
