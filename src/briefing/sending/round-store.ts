import { z } from 'zod';
import type { Row, Tables } from '../../tables/table.ts';
import type { Briefing } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import { conversationOf, DeliveryState } from './channel-delivery.ts';
import { partitionOf, prefixOf, type RoundPlace, type StoredChannel, storedIn } from './channel-store.ts';
import { nobodyYet, type Reach, reachWith } from './reach.ts';
import { roundNumbered } from './round.ts';
import type { RoundPress } from './round-press.ts';
import { nothingYet, type Standing, type Tally, tallied } from './tally.ts';

/** A briefing is released once, and first. */
export const releaseNumber = 1;

/** The briefing of a round; null when there is no such round. */
export async function briefingOfRound(tables: Tables, { briefing: id, round }: RoundPress): Promise<Briefing | null> {
  const briefing = await readBriefing(tables, id);
  return briefing && roundNumbered(briefing, round) ? briefing : null;
}

/** A page of rows: Azure hands out no more at once. */
const aPage = 1_000;

/** All rows of a round, page by page, so that the largest takes no more memory than a page. */
async function* pagesOf({ briefings }: Pick<Tables, 'briefings'>, { briefing, number }: RoundPlace) {
  for (let after: string | null = prefixOf(number); after !== null; ) {
    const rows: Row[] = await briefings.list(partitionOf(briefing), { prefix: prefixOf(number), after, most: aPage });
    yield rows;
    after = rows.length < aPage ? null : (rows.at(-1)?.key ?? null);
  }
}

/** All channels of a round, page by page. */
export async function* channelPages(
  tables: Pick<Tables, 'briefings'>,
  place: RoundPlace,
): AsyncGenerator<readonly StoredChannel[]> {
  for await (const rows of pagesOf(tables, place)) yield rows.map(storedIn);
}

const Standings = z.object({ delivery: z.object({ state: DeliveryState, reason: z.string().optional() }) });

/** How a round stands: all its rows, counted. */
export async function tallyOf(tables: Pick<Tables, 'briefings'>, place: RoundPlace): Promise<Tally> {
  let tally = nothingYet;
  for await (const rows of pagesOf(tables, place)) {
    const standings: Standing[] = rows.map(({ body }) => Standings.parse(body).delivery);
    tally = tallied(tally, standings);
  }
  return tally;
}

/** Whom it reached: all its rows, counted. */
export async function reachOf(tables: Pick<Tables, 'briefings'>, place: RoundPlace): Promise<Reach> {
  let reach = nobodyYet;
  for await (const page of channelPages(tables, place)) reach = reachWith(reach, page);
  return reach;
}

/** The conversations of the channels that a round has written down already. */
export async function writtenDown(tables: Pick<Tables, 'briefings'>, place: RoundPlace): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for await (const page of channelPages(tables, place)) for (const one of page) there.add(conversationOf(one));
  return there;
}
