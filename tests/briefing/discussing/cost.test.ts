import { expect, test } from 'vitest';
import { summaryOf } from '../../../src/briefing/discussing/summary.ts';
import { putSummary } from '../../../src/briefing/discussing/summary-store.ts';
import { insertUptake } from '../../../src/briefing/uptake-store.ts';
import { theApp } from '../../../src/people/person.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import { countedTables } from '../../support/counted-tables.ts';
import { answers, type PostedScene, posted, records } from './scene.ts';
import { discussion, recorded } from './uptake.ts';

/** So many channels that have recorded something of this briefing already. */
async function stored({ services }: PostedScene, count: number): Promise<void> {
  const entry = { at: discussion.at, by: theApp, what: 'stored', note: null };
  for (let n = 0; n < count; n += 1) {
    const address = { ...recorded.channel.address, conversation: `19:other-${n}` };
    const record = { ...recorded, channel: { ...recorded.channel, address } };
    await insertUptake(services, { record, entry, messages: [] });
    await putSummary(services.tables, record.briefing, summaryOf(record));
  }
}

/** Requests to storage for one discussion, from the press in the channel to its place in the report. */
async function requestsWith(count: number) {
  const { tables, counts, reset } = countedTables(memoryTables());
  const here = await posted(1, tables);
  await stored(here, count);
  reset();
  await records(here, answers);
  return { ...counts };
}

test('One reflection costs the same with 10 and with 10,000 stored', async () => {
  expect(await requestsWith(10_000)).toEqual(await requestsWith(10));
});
