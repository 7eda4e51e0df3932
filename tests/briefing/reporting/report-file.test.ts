import { expect, test } from 'vitest';
import { type Briefing, newBriefing } from '../../../src/briefing/briefing.ts';
import { insertBriefing } from '../../../src/briefing/briefing-store.ts';
import { briefingsOf, linePages } from '../../../src/briefing/reporting/lines-store.ts';
import { madeReport } from '../../../src/briefing/reporting/made-report.ts';
import { all, type ReportChoice } from '../../../src/briefing/reporting/report-choice.ts';
import { insertChannels } from '../../../src/briefing/sending/channel-store.ts';
import { newRound } from '../../../src/briefing/sending/round.ts';
import { reachOf } from '../../../src/briefing/sending/round-store.ts';
import { Refusal } from '../../../src/refusal.ts';
import type { Services } from '../../../src/services.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import { countedTables } from '../../support/counted-tables.ts';
import { servicesOn } from '../../support/turn.ts';
import { joined } from '../planning/channels.ts';
import { mo, written } from '../written.ts';

const at = '2026-12-14T12:00:00.000Z';
const everything: ReportChoice = { period: 'this-year', agency: all, theme: all, briefing: all };

/** A briefing that reached so many channels of this agency, and is counted. */
async function wentTo(services: Services, id: string, agency: string, many: number): Promise<void> {
  const place = { briefing: id, number: 1 };
  const rows = Array.from({ length: many }, (_, n) => ({
    ...{ channel: joined(agency, `Ward ${String(n).padStart(5, '0')}`), post: null, settlements: [] },
    delivery: { state: 'sent' as const, at, posted: null },
  }));
  for (let from = 0; from < many; from += 100)
    await insertChannels(services.tables, place, rows.slice(from, from + 100));
  const release = { at, by: mo, audience: { kind: 'all' as const }, due: at, held: false, important: false };
  const reach = await reachOf(services.tables, place);
  const record: Briefing = {
    ...newBriefing(id, mo, new Date(at)),
    text: written.text,
    stage: { name: 'released', approved: { at, by: mo }, release, at },
    rounds: [{ ...newRound([], 'release', mo, new Date(at)), state: 'done', planned: many, reach }],
  };
  const entry = { at, by: mo, what: 'released', note: null };
  await insertBriefing(services, { record, entry, messages: [] });
}

async function twoBriefings() {
  const services = servicesOn(memoryTables());
  await wentTo(services, 'briefing-rowan', 'hospital', 2_500);
  await wentTo(services, 'briefing-wren', 'police', 1_200);
  const { tables, counts } = countedTables(services.tables);
  return { services: { ...services, tables }, counts };
}

async function bytesOf(services: Services, choice: ReportChoice): Promise<Uint8Array> {
  const file = await madeReport(services, choice);
  if (file instanceof Refusal) throw new Error(file.message);
  return file.bytes;
}

const linesIn = (bytes: Uint8Array) => new TextDecoder().decode(bytes).trimEnd().split('\r\n');

test('The report as a file reads each thousand channels once, and holds no more of them at a time', async () => {
  const { services, counts } = await twoBriefings();
  const bytes = await bytesOf(services, everything);
  expect(linesIn(bytes)).toHaveLength(1 + 2_500 + 1_200);
  // The list of briefings and its end; of each briefing what teams recorded, and its channels by the thousand.
  expect(counts).toEqual({ reads: 2, lists: 2 + (1 + 3) + (1 + 2), commits: 0 });
  const briefings = await briefingsOf(services.tables, everything, '2026-12-20');
  const pages: number[] = [];
  for await (const lines of linePages(services.tables, briefings, everything)) pages.push(lines.length);
  expect(Math.max(...pages)).toBe(1_000);
});

test('The report of one agency as a file leaves alone what never reached it', async () => {
  const { services, counts } = await twoBriefings();
  const bytes = await bytesOf(services, { ...everything, agency: 'police' });
  expect(linesIn(bytes)).toHaveLength(1 + 1_200);
  expect(counts).toEqual({ reads: 2, lists: 2 + (1 + 2), commits: 0 });
});

test('A report too large for one file says what to choose instead, and is not read to its end', async () => {
  const { services, counts } = await twoBriefings();
  const refused = await madeReport(services, everything, 50_000);
  expect(refused).toMatchObject({ message: expect.stringContaining('choose a shorter time, one agency') });
  expect(counts.lists).toBe(2 + 2);
});
