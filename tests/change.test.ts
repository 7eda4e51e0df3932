import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  type Change,
  changeAggregate,
  historyBefore,
  historyOf,
  insertAggregate,
  namedRecords,
  readRecord,
} from '../src/change.ts';
import { dueAggregates } from '../src/outbox/agenda.ts';
import type { Message } from '../src/outbox/message.ts';
import { openMessages } from '../src/outbox/outbox-store.ts';
import { theApp } from '../src/people/person.ts';
import { Refusal } from '../src/refusal.ts';
import type { Aggregate } from '../src/services.ts';
import { memoryTables } from '../src/tables/memory-table.ts';
import type { Tables } from '../src/tables/table.ts';

const Case = z.object({ status: z.string() });
type Case = z.infer<typeof Case>;

const referral: Aggregate = { table: 'referrals', partition: 'referral:CR-7KQ-2MF' };
const now = new Date('2026-12-18T09:00:00.000Z');

function office(tables: Tables = memoryTables()) {
  const woken: Aggregate[] = [];
  return { tables, woken, now: () => now, newId: () => 'a-dispatcher', wake: (one: Aggregate) => void woken.push(one) };
}

const become = (status: string, messages: readonly Message[] = []): Change<Case> => ({
  record: { status },
  entry: { at: now.toISOString(), by: theApp, what: status, note: null },
  messages,
});

const alert: Message = {
  kind: 'post',
  id: 'alert',
  to: { kind: 'panel', of: 'child' },
  card: { template: 'referral/alert', data: {} },
  notBefore: now.toISOString(),
};

test('a referral begins with its history and its messages, or not at all', async () => {
  const services = office();
  expect(await insertAggregate(services, referral, become('submitted', [alert]))).toBe(true);
  expect(await readRecord(services.tables, referral, Case)).toEqual({ status: 'submitted' });
  expect((await historyOf(services.tables, referral)).map(({ what }) => what)).toEqual(['submitted']);
  expect((await openMessages(services.tables, referral, now)).now.map(({ message }) => message)).toEqual([alert]);
  expect(await dueAggregates(services, 10)).toEqual([referral]);
  expect(services.woken).toEqual([referral]);
});

test('a referral submitted twice is one referral with one alert', async () => {
  const services = office();
  await insertAggregate(services, referral, become('submitted', [alert]));
  expect(await insertAggregate(services, referral, become('submitted', [alert]))).toBe(false);
  expect(await historyOf(services.tables, referral)).toHaveLength(1);
  expect((await openMessages(services.tables, referral, now)).now).toHaveLength(1);
});

test('a change nobody has to hear of leaves the agenda alone', async () => {
  const services = office();
  await insertAggregate(services, referral, become('submitted'));
  const result = await changeAggregate(services, referral, Case, () => become('acknowledged'));
  expect(result).toEqual({ status: 'acknowledged' });
  expect((await historyOf(services.tables, referral)).map(({ what }) => what)).toEqual(['submitted', 'acknowledged']);
  expect(await dueAggregates(services, 10)).toEqual([]);
  expect(services.woken).toEqual([]);
});

test('a change that is due by itself later is on the agenda for then, and nobody is woken', async () => {
  const services = office();
  const dueNext = new Date('2026-12-21T08:00:00.000Z');
  await insertAggregate(services, referral, { ...become('submitted'), dueNext });
  expect(services.woken).toEqual([]);
  expect(await dueAggregates(services, 10)).toEqual([]);
  expect(await dueAggregates({ ...services, now: () => dueNext }, 10)).toEqual([referral]);
});

test('a change of which something is due at once wakes who does it, without waiting for the next look', async () => {
  const services = office();
  await insertAggregate(services, referral, { ...become('submitted'), dueNext: now });
  await changeAggregate(services, referral, Case, () =>
    become('alerted', [{ ...alert, notBefore: '2026-12-21T08:00:00.000Z' }]),
  );
  expect(services.woken).toEqual([referral]);
});

test('what is due by itself is announced before it is committed', async () => {
  const tables = memoryTables();
  const dead = { ...tables.referrals, commit: () => Promise.reject(new Error('this instance is dead')) };
  const services = office({ ...tables, referrals: dead });
  const change = { ...become('submitted'), dueNext: now };
  await expect(insertAggregate(services, referral, change)).rejects.toThrow();
  expect(await dueAggregates(services, 10)).toEqual([referral]);
});

test('a repeated press changes nothing and is answered with the record as it stands', async () => {
  const services = office();
  await insertAggregate(services, referral, become('acknowledged'));
  expect(await changeAggregate(services, referral, Case, () => null)).toEqual({ status: 'acknowledged' });
  expect(await historyOf(services.tables, referral)).toHaveLength(1);
});

test('what is refused is not stored, and what is not there is refused', async () => {
  const services = office();
  const tooLate = new Refusal('too-late', 'Already closed.');
  expect(await changeAggregate(services, referral, Case, () => become('closed'))).toMatchObject({
    reason: 'not-found',
  });
  await insertAggregate(services, referral, become('closed'));
  expect(await changeAggregate(services, referral, Case, () => tooLate)).toBe(tooLate);
  expect(await readRecord(services.tables, referral, Case)).toEqual({ status: 'closed' });
});

test('two coordinators at once: the second decides again on what the first left', async () => {
  const services = office();
  await insertAggregate(services, referral, become('submitted'));
  const acknowledge = () =>
    changeAggregate(services, referral, Case, ({ status }) => (status === 'submitted' ? become('acknowledged') : null));
  const both = await Promise.all([acknowledge(), acknowledge()]);
  expect(both).toEqual([{ status: 'acknowledged' }, { status: 'acknowledged' }]);
  expect(await historyOf(services.tables, referral)).toHaveLength(2);
});

test('somebody who is overtaken three times is asked to look again, and nothing of theirs is stored', async () => {
  const services = office();
  await insertAggregate(services, referral, become('submitted'));
  const overtaking = {
    ...services.tables.referrals,
    async read(partition: string, key: string) {
      const row = await services.tables.referrals.read(partition, key);
      if (row) await services.tables.referrals.commit(partition, [{ kind: 'put', key, body: row.body }]);
      return row;
    },
  };
  const overtaken = { ...services, tables: { ...services.tables, referrals: overtaking } };
  const result = await changeAggregate(overtaken, referral, Case, () => become('acknowledged', [alert]));
  expect(result).toMatchObject({ reason: 'changed-meanwhile' });
  expect(await readRecord(services.tables, referral, Case)).toEqual({ status: 'submitted' });
  expect((await openMessages(services.tables, referral, now)).now).toEqual([]);
});

test('records that are listed together have a history each, and are changed one by one', async () => {
  const services = office();
  const reviews: Aggregate = { table: 'register', partition: 'reviews' };
  const wren = { ...reviews, one: 'wren' };
  const rowan = { ...reviews, one: 'rowan' };
  for (const place of [wren, rowan]) expect(await insertAggregate(services, place, become('added'))).toBe(true);
  expect(await insertAggregate(services, wren, become('added'))).toBe(false);
  await changeAggregate(services, wren, Case, () => become('changed', [alert]));
  expect(await namedRecords(services.tables, reviews, Case)).toEqual([{ status: 'added' }, { status: 'changed' }]);
  expect((await historyOf(services.tables, wren)).map(({ what }) => what)).toEqual(['added', 'changed']);
  expect((await historyOf(services.tables, rowan)).map(({ what }) => what)).toEqual(['added']);
  expect((await historyBefore(services.tables, wren, { before: null, most: 1 })).entries[0]?.what).toBe('changed');
  expect(services.woken).toEqual([reviews]);
  expect(await dueAggregates(services, 10)).toEqual([reviews]);
});
