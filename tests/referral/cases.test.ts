import { describe, expect, test } from 'vitest';
import { minute } from '../outbox/office.ts';
import { cardOf, desk, olu, ownPlace, panelPlace, rae, reference, robin } from './desk.ts';

describe('The list of cases', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      reference: `CR-7KQ-2M${'2346789BCDFGH'.charAt(index)}`,
      draft: `draft-${index}`,
      submittedAt: new Date(Date.parse('2026-12-01T09:00:00Z') + index * minute).toISOString(),
    }));

  test('is empty at first, and says so', async () => {
    const at = await desk();
    expect(cardOf(await at.press(robin, 'cases', {})).data).toMatchObject({ noneOpen: true, cases: [] });
  });

  test('shows what is open, what is due first at the beginning, a page at a time, without names', async () => {
    const at = await desk();
    for (const one of many(8)) await at.receive(one);
    const first = cardOf(await at.press(robin, 'cases', {}));
    expect(first.data).toMatchObject({ place: 'Page 1 of 2', next: 1, previous: null });
    expect(first.data.cases).toHaveLength(6);
    expect(first.data.cases).toMatchObject([{ reference: 'CR-7KQ-2M2' }, { reference: 'CR-7KQ-2M3' }, {}, {}, {}, {}]);
    const second = cardOf(await at.press(robin, 'cases', { page: '1' }));
    expect(second.data).toMatchObject({ next: null, previous: 0 });
    expect(second.data.cases).toHaveLength(2);
    expect(JSON.stringify([first, second])).not.toMatch(/Zebedee|Rae/);
  });

  test('says what is overdue when it is looked at', async () => {
    const at = await desk();
    for (const one of many(1)) await at.receive(one);
    const { cases } = cardOf(await at.press(robin, 'cases', {})).data;
    expect(cases).toMatchObject([
      { due: { word: 'Overdue', colour: 'Attention', what: 'Acknowledge the referral, due Thursday 3 December 2026' } },
    ]);
  });

  test('leaves out what is withdrawn, even when the app died before taking it off', async () => {
    const at = await desk();
    await at.receive();
    await at.press(rae, 'confirm-withdrawal', { reference, reason: 'Sent twice' });
    const listed = { reference, submittedAt: '2026-12-18T09:00:00.000Z', listedAt: '2026-12-18T09:00:00.000Z' };
    await at.services.tables.referrals.commit('open', [{ kind: 'put', key: reference, body: listed }]);
    expect(cardOf(await at.press(robin, 'cases', {})).data).toMatchObject({ cases: [] });
    at.pass(11 * minute);
    await at.press(robin, 'cases', {});
    expect(await at.services.tables.referrals.list('open')).toEqual([]);
  });

  test('keeps a place for a referral that is only just being received, and mends itself later', async () => {
    const at = await desk();
    const listed = { reference, submittedAt: '2026-12-18T09:00:00.000Z', listedAt: '2026-12-18T09:00:00.000Z' };
    await at.services.tables.referrals.commit('open', [{ kind: 'put', key: reference, body: listed }]);
    await at.press(robin, 'cases', {});
    expect(await at.services.tables.referrals.list('open')).toHaveLength(1);
    at.pass(11 * minute);
    await at.press(robin, 'cases', {});
    expect(await at.services.tables.referrals.list('open')).toEqual([]);
  });

  test('finds a withdrawn case by its reference, as people type it', async () => {
    const at = await desk();
    await at.receive();
    await at.press(rae, 'confirm-withdrawal', { reference, reason: 'Sent twice' });
    expect(cardOf(await at.press(robin, 'find', { typed: 'cr 7kq2mf' }))).toMatchObject({ template: 'referral/case' });
    expect(await at.press(robin, 'find', { typed: '  ' })).toMatchObject({ reason: 'bad-data' });
    expect(await at.press(robin, 'find', {})).toMatchObject({ reason: 'bad-data' });
    expect(await at.press(robin, 'find', { typed: 'CR-7K0-2MF' })).toMatchObject({
      message: expect.stringContaining('not a whole reference'),
    });
    expect(await at.press(robin, 'find', { typed: 'CR-9BC-4DF' })).toMatchObject({ reason: 'not-found' });
    expect(await at.press(olu, 'find', { typed: reference })).toMatchObject({ reason: 'not-allowed' });
  });

  test('is for coordinators and panel members, in their own chat', async () => {
    const at = await desk();
    expect(await at.press(rae, 'cases', {})).toMatchObject({ reason: 'not-allowed' });
    expect(await at.press(robin, 'cases', {}, panelPlace())).toMatchObject({ reason: 'not-here' });
    expect(await at.press(robin, 'cases', {}, ownPlace(robin, null))).toMatchObject({ kind: 'show' });
  });
});
