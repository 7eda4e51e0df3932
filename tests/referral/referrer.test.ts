import { describe, expect, test } from 'vitest';
import { historyOf } from '../../src/change.ts';
import { latestLooks } from '../../src/referral/look-store.ts';
import { aggregateOf } from '../../src/referral/referral-store.ts';
import { minute } from '../outbox/office.ts';
import { canary, cardOf, type Desk, desk, otherReference, panelPlace, priya, rae, reference } from './desk.ts';

const added = (at: Desk) => at.services.tables.referrals.list(`referral:${reference}`, { prefix: 'added:' });

describe('A referrer', () => {
  test('sees how their referral stands, and whom they can ask once it is acknowledged', async () => {
    const at = await desk();
    await at.receive();
    const before = cardOf(await at.press(rae, 'status', { reference }));
    expect(before.data).toMatchObject({ waits: true, contact: null, acknowledgeBy: 'Tuesday 22 December 2026' });
    await at.press(priya, 'acknowledge', { reference });
    const after = cardOf(await at.press(rae, 'status', { reference }));
    expect(after.data).toMatchObject({ waits: false, contact: { name: 'Priya Shah' } });
    expect(JSON.stringify([before, after])).not.toContain('Zebedee');
  });

  test('adds information once although the button is pressed twice, and the panel is told without a word of it', async () => {
    const at = await desk();
    await at.receive();
    await at.after(0);
    const { data } = cardOf(await at.press(rae, 'add-information', { reference }));
    const send = () => at.press(rae, 'send-information', { reference, id: data.id, information: `More on ${canary}` });
    const outcomes = await Promise.all([send(), send()]);
    expect(outcomes.map((one) => cardOf(one).template)).toEqual(['referral/status', 'referral/status']);
    expect(JSON.stringify([...outcomes, await send()])).not.toContain('Zebedee');
    expect(await added(at)).toHaveLength(1);
    await at.after(minute);
    const inChannel = at.teams.cardsIn('panel');
    expect(inChannel.map(({ template }) => template)).toEqual(['referral/alert', 'referral/news']);
    expect(JSON.stringify(inChannel)).not.toMatch(/Zebedee|Rae/);
    expect(inChannel[0]?.data.additions).toBe('Information was added once, last on 18 December 2026 at 9am');
  });

  test.each([
    ['nothing', '  \n', 'Enter the information you want to add'],
    ['4,001 characters', 'x'.repeat(4001), 'Shorten it to 4,000 characters or fewer. You have typed 4,001'],
  ])('types %s, and gets it back with what to do', async (_, information, error) => {
    const at = await desk();
    await at.receive();
    const card = cardOf(await at.press(rae, 'send-information', { reference, id: 'card-1', information }));
    expect(card).toMatchObject({ template: 'referral/add-information', data: { id: 'card-1', information, error } });
    expect(await added(at)).toEqual([]);
  });

  test('pastes more than a card can show again, and is told that it is still there', async () => {
    const at = await desk();
    await at.receive();
    const press = { reference, id: 'card-1', information: 'x'.repeat(20_001) };
    expect(await at.press(rae, 'send-information', press)).toMatchObject({
      message: expect.stringContaining('It is still there'),
    });
    expect(await added(at)).toEqual([]);
  });

  test('leaves the text empty, which some clients do not send at all', async () => {
    const at = await desk();
    await at.receive();
    const card = cardOf(await at.press(rae, 'confirm-withdrawal', { reference }));
    expect(card).toMatchObject({ data: { reason: '', error: 'Enter why you are withdrawing the referral' } });
  });

  test('withdraws after being told what that means; the panel learns of it and may still look', async () => {
    const at = await desk();
    await at.receive();
    await at.after(0);
    expect(cardOf(await at.press(rae, 'withdraw', { reference }))).toMatchObject({ template: 'referral/withdraw' });
    const reason = `Not about ${canary} after all`;
    await at.press(rae, 'confirm-withdrawal', { reference, reason });
    const again = cardOf(await at.press(rae, 'confirm-withdrawal', { reference, reason }));
    expect(again.data).toMatchObject({ open: false, stands: 'Withdrawn on 18 December 2026' });
    await at.after(minute);
    expect(at.teams.cardsIn('panel')).toMatchObject([
      { data: { canAcknowledge: false, stands: 'Withdrawn by the referrer on 18 December 2026' } },
      { template: 'referral/news', data: { news: 'withdrawn' } },
    ]);
    expect(JSON.stringify(at.teams.cardsIn('panel'))).not.toContain('Zebedee');
    const entries = await historyOf(at.services.tables, aggregateOf(reference));
    expect(entries.map(({ what }) => what)).toEqual(['submitted', 'withdrawn']);
    expect(await at.press(priya, 'open', { reference })).toMatchObject({ kind: 'show' });
  });

  test('hears of somebody else’s referral exactly what they hear of one that is not there', async () => {
    const at = await desk();
    await at.receive();
    const presses: [string, object][] = [
      ['status', {}],
      ['add-information', {}],
      ['send-information', { id: 'card-1', information: 'More' }],
      ['withdraw', {}],
      ['confirm-withdrawal', { reason: 'Why' }],
    ];
    for (const [verb, data] of presses) {
      const theirs = await at.press(priya, verb, { ...data, reference });
      const none = await at.press(priya, verb, { ...data, reference: otherReference });
      expect(theirs).toMatchObject({ reason: 'not-found' });
      expect(theirs).toEqual(none);
    }
    const tries = await latestLooks(at.services.tables, reference, 50);
    expect(tries.map(({ by, outcome }) => [by.id, outcome])).toEqual(presses.map(() => [priya.id, 'refused']));
  });

  test('does all this in their own chat and nowhere else', async () => {
    const at = await desk();
    await at.receive();
    for (const verb of ['status', 'add-information', 'withdraw']) {
      expect(await at.press(rae, verb, { reference }, panelPlace())).toMatchObject({ reason: 'not-here' });
    }
  });
});
