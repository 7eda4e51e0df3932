import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { latestLooks } from '../../src/referral/look-store.ts';
import { openCase } from '../../src/referral/open-case.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import type { Table, Tables } from '../../src/tables/table.ts';
import { hour, minute } from '../outbox/office.ts';
import { forbidden } from '../support/connector.ts';
import { dyingTables } from '../support/dying-tables.ts';
import {
  canary,
  cardOf,
  desk,
  olu,
  otherReference,
  ownPlace,
  panelPlace,
  priya,
  rae,
  reference,
  robin,
} from './desk.ts';

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

describe('A panel member opens a case from the alert in the channel', () => {
  test('and reads it in their own chat; the channel sees no more than before', async () => {
    const at = await desk();
    await at.receive();
    await at.after(0);
    const outcome = await at.press(robin, 'open', { reference }, panelPlace());
    expect(outcome).toMatchObject({ kind: 'only-to-presser', card: { template: 'referral/alert' } });
    expect(JSON.stringify(outcome)).not.toContain('Zebedee');
    expect(JSON.stringify(outcome)).toContain('in your own chat');
    expect(JSON.stringify(at.teams.cardsIn('panel'))).not.toContain('Zebedee');
    expect(at.teams.cardsIn('chat of robin')).toMatchObject([
      { template: 'referral/case', data: { reference, mustNotContact: `${canary}’s uncle` } },
    ]);
  });

  test('and after eight hours only its reference is left there', async () => {
    const at = await desk();
    await at.receive();
    await at.press(robin, 'open', { reference }, panelPlace());
    await at.after(8 * hour - minute);
    expect(JSON.stringify(at.teams.cardsIn('chat of robin'))).toContain('Zebedee');
    await at.after(minute);
    expect(at.teams.cardsIn('chat of robin')).toEqual([{ template: 'referral/folded', data: { reference } }]);
  });

  test('and is told what to do when their own chat cannot be reached', async () => {
    const at = await desk();
    await at.receive();
    at.teams.always('chat of robin', forbidden);
    const outcome = await at.press(robin, 'open', { reference }, panelPlace());
    expect(outcome).toMatchObject({ reason: 'not-here', message: expect.stringContaining('type “cases”') });
  });

  test('and no case lies in storage beside its document, whatever was posted', async () => {
    const tables = memoryTables();
    const at = await desk(tables);
    await at.receive();
    await at.press(robin, 'open', { reference }, panelPlace());
    await at.after(9 * hour);
    const rows = await tables.referrals.list(`referral:${reference}`);
    const naming = rows.filter((row) => JSON.stringify(row).includes('Zebedee'));
    expect(naming.map(({ key }) => key)).toEqual(['document']);
  });

  test.each(['before', 'after'] as const)(
    'and never stands open without a recorded look and a time to fold, although the app dies %s any step',
    async (when) => {
      for (let nth = 1, died = true; died; nth += 1) {
        const tables = memoryTables();
        const at = await desk(tables);
        await at.receive();
        const dying = dyingTables(tables, nth, when);
        const on = { ...at.services, tables: dying.tables };
        await at.press(robin, 'open', { reference }, panelPlace(), on).catch(() => undefined);
        died = dying.died();
        const shown = JSON.stringify(at.teams.cardsIn('chat of robin')).includes('Zebedee');
        const looks = await latestLooks(tables, reference, 10);
        expect(looks.length).toBeGreaterThanOrEqual(shown ? 1 : 0);
        await at.after(9 * hour);
        expect(JSON.stringify(at.teams.cardsIn('chat of robin'))).not.toContain('Zebedee');
      }
    },
  );
});

describe('A case in one’s own chat', () => {
  test('is opened in place, page by page, and each page read is recorded', async () => {
    const at = await desk();
    await at.receive();
    const first = await at.press(priya, 'open', { reference });
    expect(first).toMatchObject({ kind: 'show', card: { data: { title: 'You', next: 1, previous: null } } });
    const second = await at.press(priya, 'open', { reference, page: '1', goTo: '0' });
    expect(cardOf(second).data).toMatchObject({ title: 'The child', facts: null, mustNotContact: `${canary}’s uncle` });
    const last = await at.press(priya, 'open', { reference, goTo: '2' });
    expect(cardOf(last).data).toMatchObject({ title: 'What happened', next: null });
    const looks = await latestLooks(at.services.tables, reference, 10);
    expect(looks.map(({ part }) => part).sort()).toEqual(['page 1', 'page 2', 'page 3']);
  });

  test('folds eight hours after it was opened, however many pages were turned, and again when opened again', async () => {
    const at = await desk();
    await at.receive();
    const posted = await at.services.messenger.post(ownPlace(priya).address, { template: 'referral/folded', data: {} });
    const place = ownPlace(priya, posted.activityId);
    await at.press(priya, 'open', { reference }, place);
    at.pass(hour);
    await at.press(priya, 'open', { reference, page: 1 }, place);
    await at.after(7 * hour);
    const updates = () => at.teams.calls.filter(({ what }) => what === 'update').length;
    expect(updates()).toBe(1);
    await at.after(4 * hour);
    expect(updates()).toBe(1);
    await at.press(priya, 'open', { reference }, place);
    await at.after(8 * hour);
    expect(updates()).toBe(2);
  });

  test('is closed by a press, and nothing of it is left', async () => {
    const at = await desk();
    await at.receive();
    expect(await at.press(priya, 'close', { reference })).toEqual({
      kind: 'show',
      card: { template: 'referral/folded', data: { reference } },
    });
  });

  test('has what was added and why it was withdrawn at its end', async () => {
    const at = await desk();
    await at.receive();
    await at.press(rae, 'send-information', { reference, id: 'card-1', information: 'A second injury' });
    await at.press(rae, 'confirm-withdrawal', { reference, reason: 'Sent twice' });
    const card = cardOf(await at.press(priya, 'open', { reference, page: 99 }));
    expect(JSON.stringify(card.data.entries)).toContain('Sent twice');
    const before = cardOf(await at.press(priya, 'open', { reference, page: 3 }));
    expect(JSON.stringify(before.data.entries)).toContain('A second injury');
  });
});

describe('Who a case is about', () => {
  test('is read only after the look is recorded', async () => {
    const at = await desk();
    await at.receive();
    const { tables, seen } = watched(at.services.tables);
    await at.press(priya, 'open', { reference }, ownPlace(priya), { ...at.services, tables });
    expect(seen[0]).toBe('look');
    expect(seen.slice(1).sort()).toEqual(['list referral:CR-7KQ-2MF added:', 'read document', 'read withdrawal']);
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

  test('is asked for in one file of the product only', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    const asking = files.filter((file) => {
      const text = readFileSync(`src/${file}`, 'utf8');
      return /(read|list)\([^)]*(documentKey|withdrawalKey|additionPrefix|additionKey|'document'|'withdrawal'|'added:)/.test(
        text,
      );
    });
    expect(asking).toEqual(['referral/open-case.ts']);
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

test('The history names the staff who acted, looked or were refused, newest first, and nobody else', async () => {
  const at = await desk();
  await at.receive();
  at.pass(minute);
  await at.press(priya, 'acknowledge', { reference }, panelPlace());
  await at.press(olu, 'open', { reference });
  at.pass(minute);
  await at.press(robin, 'open', { reference });
  const { data } = cardOf(await at.press(robin, 'history', { reference }));
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
