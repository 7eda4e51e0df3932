import { expect, test } from 'vitest';
import { keepOpen } from '../../src/referral/fold-store.ts';
import { desk, ownPlace, priya, reference } from './desk.ts';

const at = { address: ownPlace(priya).address, activityId: 'the card they write in' };
const folded = { template: 'referral/folded', data: { reference } };

test('A card in which somebody writes has one fold to come, although Teams delivers each press four times at once', async () => {
  const { receive, services, pass } = await desk();
  await receive();
  const waiting = () => services.tables.referrals.list(`referral:${reference}`, { prefix: 'open:fold:' });
  for (let press = 1; press <= 2; press += 1) {
    await Promise.all([1, 2, 3, 4].map(() => keepOpen(services, priya, reference, { at, folded })));
    expect(await waiting()).toHaveLength(1);
    pass(7 * 3_600_000);
  }
});
