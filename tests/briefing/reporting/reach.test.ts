import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Briefing, newBriefing } from '../../../src/briefing/briefing.ts';
import { insertBriefing } from '../../../src/briefing/briefing-store.ts';
import type { Summary } from '../../../src/briefing/discussing/summary.ts';
import { putSummary } from '../../../src/briefing/discussing/summary-store.ts';
import { figuresByAgency, figuresOf } from '../../../src/briefing/reporting/figures.ts';
import { linesOf } from '../../../src/briefing/reporting/lines-store.ts';
import { reachedOf } from '../../../src/briefing/reporting/reached-store.ts';
import { readReport } from '../../../src/briefing/reporting/report-store.ts';
import type { RoundChannel } from '../../../src/briefing/sending/channel-delivery.ts';
import { insertChannels } from '../../../src/briefing/sending/channel-store.ts';
import { newRound } from '../../../src/briefing/sending/round.ts';
import { reachOf } from '../../../src/briefing/sending/round-store.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { countedTables } from '../../support/counted-tables.ts';
import { type World, world } from '../../support/world.ts';
import { joined } from '../planning/channels.ts';
import { written } from '../written.ts';

const at = '2026-12-14T12:00:00.000Z';
const today = '2026-12-20';
const mo = { id: 'mo', name: 'Mo Example' };
const settlement = { at, by: mo, outcome: 'no-need' as const };

/** A channel that stands as the end of a release leaves it, and what was recorded there: nothing where it cannot stand. */
interface Told {
  readonly agency: string;
  readonly stands: keyof typeof standings;
  readonly people: number | null;
}
const standings = {
  sent: [{ state: 'sent', at, posted: null }, []],
  arrived: [{ state: 'sent', at, posted: null }, [{ ...settlement, outcome: 'arrived' }]],
  unknown: [{ state: 'unknown', since: at }, []],
  'no-need': [{ state: 'skipped', at, reason: 'no-need' }, [settlement]],
  failed: [{ state: 'failed', at, reason: 'not-allowed', detail: null }, []],
  left: [{ state: 'skipped', at, reason: 'left' }, []],
} as const;

const rowOf = ({ agency, stands }: Told, n: number): RoundChannel => {
  const [delivery, settlements] = standings[stands];
  const channel = joined(agency, `Ward ${n}`);
  return { channel, post: null, delivery, settlements: [...settlements] } as RoundChannel;
};

const summaryOf = ({ channel }: RoundChannel, people: number): Summary => ({
  ...{ channel: channel.address.conversation, agency: channel.agency, where: 'Ward', discussions: 1, people, took: [] },
  ...{ actions: [{ due: '2026-12-16', state: 'agreed' }], impactTold: people > 20, firstDiscussedAt: at, happened: [] },
});

const canStand = ({ stands }: Told) => stands !== 'failed' && stands !== 'left';

/** A briefing as its release has left it; its reach is counted. */
async function released(tables: Tables, id: string, told: readonly Told[]): Promise<Briefing> {
  const rows = told.map(rowOf);
  for (let from = 0; from < rows.length; from += 100)
    await insertChannels(tables, { briefing: id, number: 1 }, rows.slice(from, from + 100));
  for (const [n, one] of told.entries()) {
    const row = rows[n];
    if (row && one.people !== null && canStand(one)) await putSummary(tables, id, summaryOf(row, one.people));
  }
  const round = { ...newRound([], 'release', mo, new Date(at)), state: 'done', planned: told.length } as const;
  const release = { at, by: mo, audience: { kind: 'all' as const }, due: at, held: false, important: false };
  const stage = { name: 'released' as const, approved: { at, by: mo }, release, at };
  const reach = await reachOf(tables, { briefing: id, number: 1 });
  return { ...newBriefing(id, mo, new Date(at)), text: written.text, stage, rounds: [{ ...round, reach }] };
}

const uncounted = (briefing: Briefing): Briefing => ({
  ...briefing,
  rounds: briefing.rounds.map((round) => ({ ...round, reach: null })),
});

test('A report says the same of a briefing that is counted as channel by channel, however it stands in each', async () => {
  const any = fc.record({
    agency: fc.constantFrom('hospital', 'police', 'gp'),
    stands: fc.constantFrom(...(Object.keys(standings) as (keyof typeof standings)[])),
    people: fc.option(fc.nat(40)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(any, { maxLength: 40 }), async (told) => {
      const tables = memoryTables();
      const briefing = await released(tables, 'briefing-rowan', told);
      const [counted, lines] = [await reachedOf(tables, briefing), await linesOf(tables, briefing)];
      expect(await reachedOf(tables, uncounted(briefing))).toEqual(lines);
      expect(figuresOf(counted, today)).toEqual(figuresOf(lines, today));
      const inOrder = (rows: ReturnType<typeof figuresByAgency>) => rows.map((row) => JSON.stringify(row)).sort();
      expect(inOrder(figuresByAgency(counted, today))).toEqual(inOrder(figuresByAgency(lines, today)));
    }),
    { numRuns: 60 },
  );
});

test('After Teams was away, a briefing with more than a hundred unclear channels is read channel by channel', async () => {
  const tables = memoryTables();
  const told = Array.from({ length: 101 }, () => ({ agency: 'gp', stands: 'unknown', people: 6 }) as const);
  const briefing = await released(tables, 'briefing-rowan', told);
  expect(figuresOf(await reachedOf(tables, briefing), today)).toMatchObject({ channels: 101, discussed: 101 });
});

async function twenty({ services }: World, of: (briefing: Briefing) => Briefing): Promise<void> {
  const agencies = ['hospital', 'police', 'gp'];
  const told = Array.from({ length: 1_000 }, (_, n): Told => {
    const stands = n % 100 === 0 ? 'unknown' : 'sent';
    return { agency: agencies[n % 3] ?? '', stands, people: n % 50 === 0 ? 3 + (n % 7) : null };
  });
  for (let n = 0; n < 20; n += 1) {
    const record = of(await released(services.tables, `briefing-${10 + n}`, told));
    const entry = { at, by: mo, what: 'released', note: null };
    await insertBriefing({ ...services, wake: () => {} }, { record, entry, messages: [] });
  }
}

/** What the report over all of them says, and what it asks of storage. */
async function reported(of: (briefing: Briefing) => Briefing) {
  const here = world();
  await twenty(here, of);
  const { tables, counts } = countedTables(here.services.tables);
  const all = { period: 'this-year', agency: 'all', theme: 'all', briefing: 'all' } as const;
  const { reached } = await readReport({ ...here.services, tables }, all);
  return { figures: figuresOf(reached, today), counts };
}

test('The report over twenty briefings with a thousand channels each reads no channel: 42 requests to storage', async () => {
  const counted = await reported((briefing) => briefing);
  // Each briefing, with what is counted of it; the list of briefings, and its end; what teams recorded, a list for each briefing.
  expect(counted.counts).toEqual({ reads: 20, lists: 2 + 20, commits: 0 });
  const byRow = await reported(uncounted);
  expect(counted.figures).toEqual(byRow.figures);
  expect(counted.figures).toMatchObject({ briefings: 20, channels: 20 * 1_000, discussed: 20 * 20 });
  expect(byRow.counts.lists).toBeGreaterThan(2 + 20 + 20);
}, 60_000);
