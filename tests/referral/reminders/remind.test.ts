import { describe, expect, test } from 'vitest';
import { dueHandlers } from '../../../src/app.ts';
import { historyOf } from '../../../src/change.ts';
import { leaseMs } from '../../../src/outbox/agenda.ts';
import { openMessages } from '../../../src/outbox/outbox-store.ts';
import { clockStarted, clocksPaused, clocksResumed, clocksStopped } from '../../../src/referral/case-clocks.ts';
import { aggregateOf, readReferral } from '../../../src/referral/referral-store.ts';
import { caseDue } from '../../../src/referral/remind.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import { tick } from '../../../src/tick.ts';
import { hour, knowsChatOf, minute } from '../../outbox/office.ts';
import { countedTables } from '../../support/counted-tables.ts';
import { dyingTables } from '../../support/dying-tables.ts';
import { counted, type Desk, priya, reference } from '../desk.ts';
import { becomes, holds, lives, posts, received, works } from './watched.ts';

const day = 24 * hour;
const saidOf = async ({ services }: Desk) =>
  (await historyOf(services.tables, aggregateOf(reference))).filter(({ what }) => what === 'reminded');

/** The chair, and who signs for the three partners; all have opened their chats. */
async function withPartners(at: Desk): Promise<void> {
  const held = { 'independent-chair': 'olu', 'partner-local-authority': 'rae' } as const;
  for (const [role, id] of Object.entries(held)) await holds(at, role as keyof typeof held, id);
}

describe('A referral that nobody acknowledges', () => {
  test('is brought before the coordinators at 8am, and before the chair on the second working day', async () => {
    const at = await received();
    await withPartners(at);
    await lives(at, 24 * 5);
    expect(posts(at)).toEqual([
      '2026-12-21T08:00 chat of priya',
      '2026-12-21T08:00 chat of sam',
      '2026-12-22T08:00 chat of priya',
      '2026-12-22T08:00 chat of sam',
      '2026-12-22T08:00 chat of olu',
      '2026-12-23T08:00 chat of priya',
      '2026-12-23T08:00 chat of sam',
    ]);
    expect((await saidOf(at)).map(({ note }) => note)).toEqual([
      'Acknowledge the referral (half way)',
      'Acknowledge the referral (due); Acknowledge the referral (the chair was told)',
      'Acknowledge the referral (overdue)',
    ]);
  });

  test('is not brought before them on a holiday either when the app died before it could say so', async () => {
    const at = await received();
    at.pass(71 * hour);
    const referral = await readReferral(at.services.tables, reference);
    if (!referral) throw new Error('it was received');
    await caseDue(at.services, referral, at.services.now());
    at.pass(4 * day + 18 * hour);
    await lives(at, 24 * 4);
    expect(new Set(posts(at).map((line) => line.slice(0, 16)))).toEqual(new Set(['2026-12-29T08:00']));
    expect(posts(at).length).toBeGreaterThan(2);
  });

  test('is told in the panel’s channel while nobody holds the role', async () => {
    const at = await received();
    await lives(at, 24 * 4);
    expect(posts(at).filter((line) => line.endsWith(' panel'))).toEqual(['2026-12-22T08:00 panel']);
  });

  test('is not kept for people who never talked to the app: whoever did hears of it, or the panel’s channel', async () => {
    const at = await received();
    await holds(at, 'coordinator', 'never-here');
    await holds(at, 'independent-chair', 'never-here-either');
    await lives(at, 24 * 4);
    expect(posts(at).map((line) => line.slice(17))).toEqual([
      ...['chat of priya', 'chat of sam', 'chat of priya', 'chat of sam', 'panel'],
    ]);
  });

  test('is not brought before somebody with a conflict of interest', async () => {
    const at = await received();
    const by = { id: priya.id, name: priya.name };
    const conflict = { person: { id: 'sam', name: 'Sam' }, at: at.services.now().toISOString(), by };
    await becomes(at, (referral) => ({ ...referral, conflicts: [conflict] }));
    await lives(at, 24 * 3);
    expect(posts(at)).toEqual(['2026-12-21T08:00 chat of priya']);
  });

  test('is acknowledged, and then nobody hears of it until its next step is half way', async () => {
    const at = await received();
    await lives(at, 24 * 3);
    await at.press(priya, 'acknowledge', { reference });
    const before = posts(at).length;
    await lives(at, 24 * 10);
    expect(
      posts(at)
        .slice(before)
        .filter((line) => !line.endsWith('chat of rae')),
    ).toEqual(['2026-12-30T08:00 chat of priya', '2026-12-30T08:00 chat of sam']);
    expect((await saidOf(at)).at(-1)?.note).toBe('Take the next step of the case (half way)');
  });
});

test('nobody looked for a month: everybody hears once of each thing, on the next working day at 8am', async () => {
  const at = await received();
  at.pass(29 * day);
  expect(at.services.now().toISOString()).toBe('2027-01-16T09:00:00.000Z');
  await works(at);
  expect(posts(at)).toEqual([]);
  await lives(at, 24 * 2);
  expect(posts(at)).toEqual([
    '2027-01-18T08:00 chat of priya',
    '2027-01-18T08:00 chat of sam',
    '2027-01-18T08:00 panel',
  ]);
});

test('26 weeks of a review, an hour at a time: what is said, to whom, once', async () => {
  const at = await received();
  await withPartners(at);
  await at.press(priya, 'acknowledge', { reference });
  await works(at);
  const already = posts(at).length;
  await becomes(at, (one) => clockStarted(one, 'sin-sent', '2026-12-18', counted));
  await lives(at, 24 * 4);
  await becomes(at, (one) => clockStarted({ ...one, clocks: [] }, 'lcspr-published', '2026-10-22', counted));
  await lives(at, 24 * 70);
  await becomes(at, (one) => clocksPaused(one, ['lcspr-published'], '2027-03-02'));
  await lives(at, 24 * 28);
  await becomes(at, (one) => clocksResumed(one, '2027-03-30', counted.holidays));
  await lives(at, 24 * 56);
  await becomes(at, (one) => clocksStopped(one, ['lcspr-published'], '2027-05-25', counted.holidays));
  await lives(at, 24 * 24);
  const said = posts(at).slice(already);
  expect(said.filter((line) => !/priya$/.test(line))).toEqual(
    said
      .filter((line) => /priya$/.test(line))
      .flatMap((line) => {
        const others = line < '2026-12-23' ? ['rae', 'sam'] : ['sam'];
        return others.map((one) => line.replace('priya', one));
      }),
  );
  expect(said.filter((line) => /priya$/.test(line)).map((line) => line.slice(0, 16))).toEqual([
    '2026-12-22T08:00',
    '2027-01-21T08:00',
    '2027-05-17T07:00',
    '2027-05-20T07:00',
    '2027-05-21T07:00',
    '2027-05-24T07:00',
    '2027-05-25T07:00',
  ]);
});

describe('An instance that dies', () => {
  test.each(['before', 'after'] as const)('%s any call to storage leaves each reminder said once', async (when) => {
    let alive = false;
    for (let nth = 1; !alive; nth += 1) {
      const at = await received();
      await knowsChatOf(at, 'ada');
      at.pass(3 * day);
      const dying = dyingTables(at.services.tables, nth, when);
      await tick({ ...at.services, tables: dying.tables }, dueHandlers).catch(() => undefined);
      alive = !dying.died();
      at.pass(leaseMs);
      for (let n = 0; n < 5; n += 1) {
        await works(at);
        at.pass(minute);
      }
      expect(await saidOf(at)).toHaveLength(1);
      const all = posts(at)
        .map((line) => line.slice(17))
        .filter((chat) => chat !== 'chat of ada');
      expect(new Set(all).size).toBe(all.length);
      expect((await openMessages(at.services.tables, aggregateOf(reference), at.services.now())).now).toEqual([]);
    }
  });
});

test('three instances at once say it once', async () => {
  const at = await received();
  at.pass(3 * day);
  for (let n = 0; n < 4; n += 1) {
    await Promise.all([1, 2, 3].map(() => works(at)));
    at.pass(minute);
  }
  expect(await saidOf(at)).toHaveLength(1);
  expect(posts(at)).toHaveLength(2);
});

test('a tick with nothing due costs one query, whatever is open or closed', async () => {
  const { tables, counts, reset } = countedTables(memoryTables());
  const at = await received(tables);
  for (let n = 0; n < 3; n += 1) {
    at.pass(minute);
    await works(at);
  }
  reset();
  await works(at);
  expect(counts).toEqual({ reads: 0, lists: 1, commits: 0 });
  expect((await readReferral(tables, reference))?.clocks).toHaveLength(1);
  expect(await tables.agenda.list('due')).toHaveLength(1);
});
