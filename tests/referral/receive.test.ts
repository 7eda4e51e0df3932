import { describe, expect, test } from 'vitest';
import { receiveSubmission } from '../../src/referral/receive.ts';
import { readReferral } from '../../src/referral/referral-store.ts';
import { tellStatuses } from '../../src/referral/status.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { Conflict, type Tables, tableNames } from '../../src/tables/table.ts';
import { minute } from '../outbox/office.ts';
import { dyingTables } from '../support/dying-tables.ts';
import { desk, otherReference, priya, rae, reference, submission } from './desk.ts';

describe('A form that is sent', () => {
  test('alerts the panel once, without saying who it is about', async () => {
    const at = await desk();
    expect(await at.receive()).toEqual({ acknowledgeBy: '2026-12-22' });
    await at.receive();
    await at.after(0);
    await at.after(minute);
    const cards = at.teams.cardsIn('panel');
    expect(cards).toMatchObject([{ template: 'referral/alert', data: { reference, kind: 'Child' } }]);
    expect(JSON.stringify(cards)).not.toMatch(/Zebedee|Rae/);
  });

  test('from two windows at the same moment makes one referral and one alert', async () => {
    const at = await desk();
    await Promise.all([at.receive(), at.receive(), at.receive()]);
    await at.after(minute);
    expect(at.teams.cardsIn('panel')).toHaveLength(1);
  });

  test('cannot take the reference of another draft', async () => {
    const at = await desk();
    await at.receive();
    await expect(at.receive({ draft: 'draft-2' })).rejects.toThrow('CR-7KQ-2MF belongs to another draft');
    expect((await readReferral(at.services.tables, reference))?.draft).toBe('draft-1');
  });

  test.each(['before', 'after'] as const)('is received once although the app dies %s any step', async (when) => {
    for (let nth = 1, died = true; died; nth += 1) {
      const tables = memoryTables();
      const at = await desk(tables);
      const dying = dyingTables(tables, nth, when);
      const first = receiveSubmission({ ...at.services, tables: dying.tables }, submission());
      await first.catch(() => undefined);
      died = dying.died();
      expect(await at.receive()).toEqual({ acknowledgeBy: '2026-12-22' });
      await at.after(2 * minute);
      expect(at.teams.cardsIn('panel')).toHaveLength(1);
    }
  });

  test('is not taken for received when storage turns it down and it is not there', async () => {
    const tables = memoryTables();
    const at = await desk(tables);
    const turningDown: Tables = {
      ...tables,
      referrals: {
        ...tables.referrals,
        commit: async (partition, writes) => {
          if (partition.startsWith('referral:')) throw new Conflict(partition);
          return tables.referrals.commit(partition, writes);
        },
      },
    };
    await expect(receiveSubmission({ ...at.services, tables: turningDown }, submission())).rejects.toThrow(
      'not stored',
    );
    expect(await at.receive()).toEqual({ acknowledgeBy: '2026-12-22' });
  });

  test('leaves who it is about in the document row and nowhere else in storage', async () => {
    const tables = memoryTables();
    const at = await desk(tables);
    await at.receive();
    await at.after(minute);
    const partitions = ['open', 'due', 'people', `referral:${reference}`];
    const rows = await Promise.all(
      tableNames.flatMap((name) => partitions.map((partition) => tables[name].list(partition))),
    );
    const naming = rows.flat().filter((row) => JSON.stringify(row).includes('Zebedee'));
    expect(naming.map(({ key }) => key)).toEqual(['document']);
  });
});

describe('A second referral about the same person', () => {
  const second = { reference: otherReference, draft: 'draft-2' };

  test('is flagged, and the first is what it may repeat', async () => {
    const at = await desk();
    await at.receive();
    await at.receive(second);
    expect((await readReferral(at.services.tables, otherReference))?.possibleDuplicates).toEqual([reference]);
    expect((await readReferral(at.services.tables, reference))?.possibleDuplicates).toEqual([]);
  });

  test('sent at the same moment is seen by one of the two at least', async () => {
    const at = await desk();
    await Promise.all([at.receive(), at.receive(second)]);
    const both = [reference, otherReference].map((one) => readReferral(at.services.tables, one));
    const flagged = (await Promise.all(both)).flatMap((one) => one?.possibleDuplicates ?? []);
    expect(flagged.length).toBeGreaterThan(0);
  });

  test('is no duplicate when the two were sent together from one form', async () => {
    const at = await desk();
    await at.receive({ linked: otherReference });
    await at.receive({ ...second, kind: 'adult', linked: reference });
    expect((await readReferral(at.services.tables, otherReference))?.possibleDuplicates).toEqual([]);
  });

  test('is shown to the coordinator and never to the referrer or in the channel', async () => {
    const at = await desk();
    await at.receive();
    await at.receive(second);
    await at.after(0);
    const own = await at.press(rae, 'status', { reference: otherReference });
    expect(JSON.stringify([own, at.teams.cardsIn('panel')])).not.toContain('uplicate');
    expect(JSON.stringify(await at.press(priya, 'cases', {}))).toContain(`"duplicates":"${reference}"`);
    expect(JSON.stringify(await at.press(priya, 'open', { reference: otherReference }))).toContain(
      `Possible duplicate of ${reference}`,
    );
  });
});

test('Referrers are told in plain words how each of their referrals stands', async () => {
  const at = await desk();
  await at.receive();
  const told = await tellStatuses(at.services, [reference, otherReference]);
  expect([...told]).toEqual([
    [
      reference,
      {
        words: 'Sent on 18 December 2026. We will acknowledge it by Tuesday 22 December 2026',
        open: true,
        canWithdraw: true,
      },
    ],
  ]);
});
