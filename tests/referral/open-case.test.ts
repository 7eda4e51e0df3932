import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { latestLooks } from '../../src/referral/look-store.ts';
import { openCase } from '../../src/referral/open-case.ts';
import type { Table, Tables } from '../../src/tables/table.ts';
import { minute } from '../outbox/office.ts';
import { cardOf, desk, olu, otherReference, ownPlace, panelPlace, priya, rae, reference, robin } from './desk.ts';

const identityKey = /^(document|withdrawal|added:)/;

/** The same tables, telling of each read of identity and each recorded look, in order. */
function watched(tables: Tables): { tables: Tables; seen: string[] } {
  const seen: string[] = [];
  const { referrals } = tables;
  const table: Table = {
    async read(partition, key) {
      if (identityKey.test(key)) seen.push(`read ${key}`);
      return referrals.read(partition, key);
    },
    async list(partition, range) {
      if (!range?.prefix || identityKey.test(range.prefix)) seen.push(`list ${partition} ${range?.prefix ?? 'all'}`);
      return referrals.list(partition, range);
    },
    async commit(partition, writes) {
      if (writes.some(({ key }) => key.startsWith('look:'))) seen.push('look');
      return referrals.commit(partition, writes);
    },
  };
  return { tables: { ...tables, referrals: table }, seen };
}

describe('Who a case is about', () => {
  test('is read only after the look is recorded', async () => {
    const at = await desk();
    await at.receive();
    const { tables, seen } = watched(at.services.tables);
    await at.press(priya, 'open', { reference }, ownPlace(priya), { ...at.services, tables });
    expect(seen[0]).toBe('look');
    expect(seen.slice(1).sort()).toEqual([
      'list referral:CR-7KQ-2MF added:',
      'list referral:CR-7KQ-2MF withdrawal',
      'read document',
    ]);
  });

  test('is not read when the look cannot be recorded', async () => {
    const at = await desk();
    await at.receive();
    const { tables, seen } = watched(at.services.tables);
    const { referrals } = tables;
    const failing: Table = {
      ...referrals,
      commit: async () => {
        throw new Error('storage is away');
      },
    };
    const on = { ...at.services, tables: { ...tables, referrals: failing } };
    await expect(at.press(priya, 'open', { reference }, ownPlace(priya), on)).rejects.toThrow('storage is away');
    expect(seen).toEqual([]);
  });

  test('is read by nothing else that a coordinator, a panel member or a referrer can do', async () => {
    const at = await desk();
    const { tables, seen } = watched(at.services.tables);
    const on = { ...at.services, tables };
    await at.receive();
    await at.press(priya, 'acknowledge', { reference }, panelPlace(), on);
    await at.press(priya, 'cases', {}, ownPlace(priya), on);
    await at.press(priya, 'history', { reference }, ownPlace(priya), on);
    await at.press(priya, 'contact', { reference }, ownPlace(priya), on);
    await at.press(rae, 'status', { reference }, ownPlace(rae), on);
    await at.press(rae, 'add-information', { reference }, ownPlace(rae), on);
    await at.press(rae, 'send-information', { reference, id: 'one', information: 'More' }, ownPlace(rae), on);
    await at.press(rae, 'confirm-withdrawal', { reference, reason: 'Why' }, ownPlace(rae), on);
    expect(seen.filter((one) => one !== 'list open all')).toEqual([]);
  });

  test('is asked for in two files of the product only: for whoever opens a case, and for an agency', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const asking = files.filter((file) => {
      const text = readFileSync(`src/${file}`, 'utf8');
      return /(read|list)\([^)]*(documentKey|withdrawalKey|withdrawalPrefix|additionPrefix|additionKey|'document'|'withdrawal'|'added:)/.test(
        text,
      );
    });
    expect(asking.sort()).toEqual(['referral/open-case.ts', 'referral/open-for-agency.ts']);
  });

  test('is refused to people with other roles, and each try is recorded', async () => {
    const at = await desk();
    await at.receive();
    const tries = [
      await at.press(olu, 'open', { reference }),
      await at.press(olu, 'open', { reference }, panelPlace()),
      await at.press(rae, 'history', { reference }),
      await openCase(at.services, olu, reference, {
        part: 'page 1',
        at: { address: ownPlace(olu).address, activityId: '1' },
      }),
    ];
    for (const one of tries) expect(one).toMatchObject({ reason: 'not-allowed' });
    const looks = await latestLooks(at.services.tables, reference, 10);
    expect(looks.map(({ by, outcome, where }) => `${by.id} ${outcome} ${where}`).sort()).toEqual([
      'olu refused channel',
      'olu refused own-chat',
      'olu refused own-chat',
      'rae refused own-chat',
    ]);
  });

  test('is never shown in a channel, not even to a coordinator', async () => {
    const at = await desk();
    await at.receive();
    const look = { part: 'page 1', at: { address: panelPlace().address, activityId: '1' } };
    expect(await openCase(at.services, priya, reference, look)).toMatchObject({ reason: 'not-allowed' });
  });

  test('leaves nothing in storage for a reference that does not exist', async () => {
    const at = await desk();
    expect(await at.press(priya, 'open', { reference: otherReference })).toMatchObject({ reason: 'not-found' });
    expect(await at.press(olu, 'open', { reference: otherReference })).toMatchObject({ reason: 'not-allowed' });
    expect(await at.services.tables.referrals.list(`referral:${otherReference}`)).toEqual([]);
  });
});

test('The history names the staff who acted, newest first, to coordinators who looked or was refused too, and nobody else', async () => {
  const at = await desk();
  await at.receive();
  at.pass(minute);
  await at.press(priya, 'acknowledge', { reference }, panelPlace());
  await at.press(olu, 'open', { reference });
  at.pass(minute);
  await at.press(robin, 'open', { reference });
  const { data } = cardOf(await at.press(priya, 'history', { reference }));
  const { data: ofMember } = cardOf(await at.press(robin, 'history', { reference }));
  expect(ofMember.changes).toEqual(data.changes);
  expect(JSON.stringify(ofMember)).not.toContain('Olu');
  expect(ofMember).toMatchObject({ looks: [], opensLog: false });
  expect(data.changes).toEqual([
    { words: '18 December 2026 at 9:01am: Acknowledged, by Priya Shah' },
    { words: '18 December 2026 at 9am: Submitted, by Rae Lindqvist' },
  ]);
  expect(data.looks).toEqual([
    { words: '18 December 2026 at 9:02am: Robin Ahmed read page 1' },
    { words: '18 December 2026 at 9:01am: Olu Bankole was refused, in their own chat' },
  ]);
  expect(JSON.stringify(data)).not.toContain('Zebedee');
});
