import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { changeAggregate, historyOf, insertAggregate } from '../src/change.ts';
import { memoryTables } from '../src/tables/memory-table.ts';
import { type Tables, Unsure } from '../src/tables/table.ts';

const aggregate = { table: 'referrals', partition: 'referral:CR-7KQ-2MF' } as const;
const Counted = z.object({ done: z.array(z.string()) });
const by = { id: 'casey', name: 'Casey Example' };

/** Storage that ends the connection once, before or after the write took effect. */
function losingAnAnswer(tables: Tables, when: 'before' | 'after'): Tables {
  let lost = false;
  const commit: Tables['referrals']['commit'] = async (partition, writes) => {
    const isLost = !lost && writes.some(({ kind }) => kind === 'replace');
    if (!isLost) return tables.referrals.commit(partition, writes);
    lost = true;
    if (when === 'after') await tables.referrals.commit(partition, writes);
    throw new Unsure(partition);
  };
  return { ...tables, referrals: { ...tables.referrals, commit } };
}

describe('storage ends the connection in the midst of a write', () => {
  it.each(['before', 'after'] as const)(
    '%s it took effect: it is done once, and the history has it once',
    async (when) => {
      const tables = memoryTables();
      const services = { now: () => new Date('2026-12-14T12:00:00Z'), wake: () => {} };
      const entry = { at: '2026-12-14T12:00:00.000Z', by, note: null };
      const begun = { record: { done: [] }, entry: { ...entry, what: 'submitted' }, messages: [] };
      await insertAggregate({ ...services, tables }, aggregate, begun);
      const flaky = { ...services, tables: losingAnAnswer(tables, when) };
      const result = await changeAggregate(flaky, aggregate, Counted, ({ done }) =>
        done.includes('press-1')
          ? null
          : { record: { done: [...done, 'press-1'] }, entry: { ...entry, what: 'acknowledged' }, messages: [] },
      );
      expect(result).toEqual({ done: ['press-1'] });
      expect((await historyOf(tables, aggregate)).map(({ what }) => what)).toEqual(['submitted', 'acknowledged']);
    },
  );
});
