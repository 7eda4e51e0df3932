import { describe, expect, test } from 'vitest';
import { latestLooks } from '../../src/referral/look-store.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { hour, minute } from '../outbox/office.ts';
import { forbidden } from '../support/connector.ts';
import { dyingTables } from '../support/dying-tables.ts';
import { canary, cardOf, desk, ownPlace, panelPlace, priya, rae, reference, robin } from './desk.ts';

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

  test('once, although Teams delivers the press again; a minute later it is opened anew', async () => {
    const at = await desk();
    await at.receive();
    const first = await at.press(robin, 'open', { reference }, panelPlace());
    expect(await at.press(robin, 'open', { reference }, panelPlace())).toEqual(first);
    expect(at.teams.cardsIn('chat of robin')).toHaveLength(1);
    await at.after(minute);
    await at.press(robin, 'open', { reference }, panelPlace());
    expect(at.teams.cardsIn('chat of robin')).toHaveLength(2);
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
    expect(first).toMatchObject({ kind: 'show', card: { data: { title: 'Summary', next: 1, previous: null } } });
    const second = await at.press(priya, 'open', { reference, page: '1', goTo: '0' });
    expect(cardOf(second).data).toMatchObject({ title: 'You', facts: null, mustNotContact: `${canary}’s uncle` });
    const last = await at.press(priya, 'open', { reference, goTo: '3' });
    expect(cardOf(last).data).toMatchObject({ title: 'What happened', next: 4 });
    const looks = await latestLooks(at.services.tables, reference, 10);
    expect(looks.map(({ part }) => part).sort()).toEqual(['page 1', 'page 2', 'page 4']);
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

  test('turned to just as it is about to fold is given another time to fold', async () => {
    const at = await desk();
    await at.receive();
    await at.press(priya, 'open', { reference });
    at.pass(8 * hour - 1);
    await at.press(priya, 'open', { reference, page: 1 });
    const messages = await at.services.tables.referrals.list(`referral:${reference}`, { prefix: 'message:fold' });
    expect(messages).toHaveLength(2);
  });

  test('folds for each of two people, even when their cards happen to have one id', async () => {
    const at = await desk();
    await at.receive();
    for (const who of [priya, robin]) await at.press(who, 'open', { reference });
    const messages = await at.services.tables.referrals.list(`referral:${reference}`, { prefix: 'message:fold' });
    expect(messages).toHaveLength(2);
  });

  test('is closed by a press, and nothing of it is left', async () => {
    const at = await desk();
    await at.receive();
    expect(await at.press(priya, 'close', { reference })).toEqual({
      kind: 'show',
      card: { template: 'referral/folded', data: { reference } },
    });
  });

  test('has what was added and why it was withdrawn behind the form', async () => {
    const at = await desk();
    await at.receive();
    await at.press(rae, 'send-information', { reference, id: 'card-1', information: 'A second injury' });
    await at.press(rae, 'confirm-withdrawal', { reference, reason: 'Sent twice' });
    const card = cardOf(await at.press(priya, 'open', { reference, page: 5 }));
    expect(JSON.stringify(card.data.entries)).toContain('Sent twice');
    const before = cardOf(await at.press(priya, 'open', { reference, page: 4 }));
    expect(JSON.stringify(before.data.entries)).toContain('A second injury');
  });
});
