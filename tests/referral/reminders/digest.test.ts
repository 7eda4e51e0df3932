import { expect, test } from 'vitest';
import { begin, dueHandlers } from '../../../src/app.ts';
import { leaseMs } from '../../../src/outbox/agenda.ts';
import { listAsOpen } from '../../../src/referral/open-list.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import { tick } from '../../../src/tick.ts';
import { hour, knowsChatOf, minute } from '../../outbox/office.ts';
import { countedTables } from '../../support/counted-tables.ts';
import { dyingTables } from '../../support/dying-tables.ts';
import { canary, type Desk, desk, otherReference, priya, reference } from '../desk.ts';
import { becomes, holds, lives, received, works } from './watched.ts';

const digests = ({ teams }: Desk, conversation: string) =>
  teams.cardsIn(conversation).filter(({ template }) => template === 'referral/digest');

/** A case, and the office of a chair, on the Friday before. */
async function begun(): Promise<Desk> {
  const at = await received();
  await holds(at, 'independent-chair', 'olu');
  await begin(at.services);
  await works(at);
  return at;
}

test('on Monday at 8am coordinators and chairs each hear once how the work stands, without names', async () => {
  const at = await begun();
  await lives(at, 24 * 3 - 2);
  expect(digests(at, 'chat of priya')).toEqual([]);
  await lives(at, 1);
  for (const id of ['priya', 'sam', 'olu']) expect(digests(at, `chat of ${id}`)).toHaveLength(1);
  expect(digests(at, 'chat of robin')).toEqual([]);
  expect(digests(at, 'chat of priya')[0]?.data).toEqual({
    week: 'Monday 21 December 2026',
    inHand: 1,
    stages: [{ words: 'To be acknowledged: 1' }],
    overdue: null,
    thisWeek: [{ words: `${reference} (child): Acknowledge the referral, due Tuesday 22 December 2026` }],
    toSign: null,
    lateRequests: null,
  });
  expect(JSON.stringify(digests(at, 'chat of priya'))).not.toContain(canary);
});

test('the week after it says what is overdue, on the first working day', async () => {
  const at = await begun();
  await lives(at, 24 * 12);
  const second = digests(at, 'chat of priya')[1];
  expect(second?.data).toMatchObject({
    week: 'Monday 28 December 2026',
    overdue: [{ words: `${reference} (child): Acknowledge the referral, due Tuesday 22 December 2026` }],
  });
  const posted = at.teams.calls.filter(({ conversation }) => conversation === 'chat of olu').map(({ at }) => at);
  expect(posted.map((moment) => moment.toISOString())).toContain('2026-12-29T08:00:00.000Z');
});

test('whoever has a conflict of interest does not hear of that case', async () => {
  const at = await begun();
  const by = { id: priya.id, name: priya.name };
  const conflict = { person: { id: 'sam', name: 'Sam' }, at: at.services.now().toISOString(), by };
  await becomes(at, (referral) => ({ ...referral, conflicts: [conflict] }));
  await at.receive({ reference: otherReference, draft: 'draft-2' });
  await lives(at, 24 * 3);
  expect(digests(at, 'chat of sam')[0]?.data).toMatchObject({ inHand: 1 });
  expect(JSON.stringify(digests(at, 'chat of sam'))).not.toContain(reference);
  expect(digests(at, 'chat of priya')[0]?.data).toMatchObject({ inHand: 2 });
});

test('while nobody holds a role, each panel’s channel hears of its own cases', async () => {
  const at = await begun();
  await at.services.tables.people.commit('roles', [
    { kind: 'remove', key: 'role:held:coordinator:priya' },
    { kind: 'remove', key: 'role:held:coordinator:sam' },
    { kind: 'remove', key: 'role:held:independent-chair:olu' },
  ]);
  await lives(at, 24 * 3);
  expect(digests(at, 'panel')).toHaveLength(1);
  expect(digests(at, 'panel of adults')).toEqual([]);
});

test('while nothing is in hand nobody hears anything, and a week costs one look', async () => {
  const { tables, counts, reset } = countedTables(memoryTables());
  const at = await desk(tables);
  await listAsOpen(tables, {
    reference,
    submittedAt: '2026-01-01T09:00:00.000Z',
    listedAt: '2026-01-01T09:00:00.000Z',
  });
  await begin(at.services);
  await lives(at, 24 * 7);
  reset();
  await lives(at, 24 * 7);
  expect(digests(at, 'chat of priya')).toEqual([]);
  expect(counts.lists).toBeLessThan(24 * 7 + 10);
  expect(counts.commits).toBeLessThan(10);
});

test('instances that start one after the other, or do their work at once, say it once', async () => {
  const at = await begun();
  await Promise.all([1, 2, 3].map(() => begin(at.services)));
  at.pass(3 * 24 * hour);
  for (let n = 0; n < 4; n += 1) {
    await Promise.all([1, 2, 3].map(() => works(at)));
    await begin(at.services);
    at.pass(minute);
  }
  for (const id of ['priya', 'sam', 'olu']) expect(digests(at, `chat of ${id}`)).toHaveLength(1);
});

test.each(['before', 'after'] as const)(
  'an instance that dies %s any call to storage: nobody hears it twice',
  async (when) => {
    let alive = false;
    for (let nth = 1; !alive; nth += 1) {
      const at = await begun();
      await knowsChatOf(at, 'ada');
      at.pass(3 * 24 * hour);
      const dying = dyingTables(at.services.tables, nth, when);
      await tick({ ...at.services, tables: dying.tables }, dueHandlers).catch(() => undefined);
      alive = !dying.died();
      at.pass(leaseMs);
      for (let n = 0; n < 5; n += 1) {
        await works(at);
        at.pass(minute);
      }
      const heard = ['priya', 'sam', 'olu'].map((id) => digests(at, `chat of ${id}`).length);
      expect(Math.max(...heard)).toBe(1);
      expect(heard.filter((count) => count === 0).length).toBeLessThanOrEqual(1);
    }
  },
);
