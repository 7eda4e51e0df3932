import { z } from 'zod';
import { type Change, changeAggregate, type Decided, insertAggregate, readRecord } from '../change.ts';
import { Refusal } from '../refusal.ts';
import type { Aggregate, Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import { Briefing, BriefingId } from './briefing.ts';
import { nextDue } from './next-due.ts';
import { reviewPartition } from './writing/chosen-review.ts';

export const aggregateOf = (id: string): Aggregate => ({ table: 'briefings', partition: `briefing:${id}` });

export function readBriefing(tables: Tables, id: string): Promise<Briefing | null> {
  return readRecord(tables, aggregateOf(id), Briefing);
}

/** False, and nothing is stored, when it was there already. It is listed first: a crash leaves at worst a line that leads nowhere. */
export async function insertBriefing(services: Services, change: Change<Briefing>): Promise<boolean> {
  const { id, startedAt } = change.record;
  const listed = { kind: 'put', key: listedKey(id, startedAt), body: { id } } as const;
  await services.tables.briefings.commit(listPartition, [listed]);
  return insertAggregate(services, aggregateOf(id), { ...change, dueNext: nextDue(change.record, services) });
}

/** Loads, decides and commits; `decide` answers null for a repeat. What is due next follows from the record. */
export function changeBriefing(
  services: Services,
  id: string,
  decide: (briefing: Briefing) => Decided<Briefing> | Promise<Decided<Briefing>>,
): Promise<Briefing | Refusal> {
  return changeAggregate(services, aggregateOf(id), Briefing, async (briefing) => {
    const change = await decide(briefing);
    if (change === null || change instanceof Refusal) return change;
    return { ...change, dueNext: nextDue(change.record, services) };
  });
}

/** Some of the list. `last`: the key to go on after, also where its line leads nowhere; null when nothing more is listed. */
export interface ListedBriefings {
  readonly listed: readonly { readonly key: string; readonly briefing: Briefing }[];
  readonly last: string | null;
}

/** Newest first, at most so many, from after this key on; with each the key to go on after. */
export async function listedBriefings(
  tables: Tables,
  { most, after }: { readonly most: number; readonly after: string | null },
): Promise<ListedBriefings> {
  const rows = await tables.briefings.list(listPartition, { most, ...(after && { after }) });
  const read = rows.map(async ({ key, body }) => {
    const briefing = await readBriefing(tables, Listed.parse(body).id);
    // A button pressed again later leaves a second line of the same briefing: only its own counts.
    return briefing && key === listedKey(briefing.id, briefing.startedAt) ? [{ key, briefing }] : [];
  });
  return { listed: (await Promise.all(read)).flat(), last: rows.at(-1)?.key ?? null };
}

/** More are not written of one review; who wants to see them all has the list. */
const mostOfReview = 20;

/** Those that come from this review of the register. One that was named there and comes from another now is left out. */
export async function briefingsOfReview(tables: Tables, review: string): Promise<Briefing[]> {
  const rows = await tables.briefings.list(reviewPartition(review), { most: mostOfReview });
  const read = await Promise.all(rows.map(({ key }) => readBriefing(tables, key)));
  return read.filter((one) => one !== null).filter((one) => one.review === review);
}

const listPartition = 'list';
const Listed = z.object({ id: BriefingId });

/** Keys that sort the newest first: what is left of the milliseconds of a far day. */
const farDay = Date.UTC(3000, 0);
const listedKey = (id: string, startedAt: string): string =>
  `${String(farDay - Date.parse(startedAt)).padStart(14, '0')}:${id}`;
