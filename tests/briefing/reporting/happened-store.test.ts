import { expect, test } from 'vitest';
import { summariesOf } from '../../../src/briefing/discussing/summary-store.ts';
import { happenedWithin } from '../../../src/briefing/reporting/happened-store.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import { countedTables } from '../../support/counted-tables.ts';
import { takesStep } from '../../support/takes-step.ts';
import { briefing, posted, records } from '../discussing/scene.ts';

const december = { from: '2026-12-01', until: '2026-12-31' } as const;

test('What teams recorded before summaries kept the day of it is counted in the month of the day that the record holds', async () => {
  const { tables, counts, reset } = countedTables(memoryTables());
  const here = await posted(1, tables);
  const robin = await records(here);
  await takesStep(robin, 'Tell how it stands', { stands: 'done' });
  await here.goOn();
  const counted = { discussions: 1, done: 1, late: 0, impact: 0 };
  reset();
  expect(await happenedWithin(tables, december)).toEqual(counted);
  const usual = { ...counts };
  const [summary] = await summariesOf(tables, briefing);
  const { happened, ...earlier } = summary ?? { happened: null, channel: '' };
  expect(happened).toHaveLength(2);
  await tables.reflections.commit(`summaries:${briefing}`, [{ kind: 'put', key: earlier.channel, body: earlier }]);
  expect((await summariesOf(tables, briefing))[0]?.happened).toEqual([]);
  reset();
  expect(await happenedWithin(tables, december)).toEqual(counted);
  expect(await happenedWithin(tables, { from: '2027-01-01', until: '2027-01-31' })).toMatchObject({ discussions: 0 });
  expect(usual.reads ?? 0).toBeLessThan(counts.reads ?? 0);
});
