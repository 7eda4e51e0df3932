import { beforeEach, expect, test } from 'vitest';
import { openForAgency } from '../../../src/referral/open-for-agency.ts';
import { aggregateOf } from '../../../src/referral/referral-store.ts';
import type { Table } from '../../../src/tables/table.ts';
import { askedOfKim } from '../../support/returns.ts';
import { all, askedCase, at, child, type Scene } from './scene.ts';

let now: Scene;
beforeEach(async () => {
  now = await askedCase(askedOfKim);
  await now.kim.presses('Open the request');
});
const rows = async ({ here, reference }: Scene) =>
  (await here.services.tables.referrals.list(aggregateOf(reference).partition, { prefix: 'opened:' })).map(
    ({ key }) => key.split(':')[1],
  );

test('What was folded after its hours leaves no row that it was open', async () => {
  const { here, kim, casey, reference } = now;
  expect((await rows(now)).sort()).toEqual(['casey', 'kim']);
  here.pass(9);
  await here.tick();
  expect(await rows(now)).toEqual([]);
  await kim.presses('Open the request');
  expect(await rows(now)).toEqual(['kim']);
  expect(all(kim)).toContain(child);
  here.pass(9);
  await here.tick();
  expect(all(kim)).not.toContain(child);
  await casey.forges('referral/open', { reference });
  expect(await rows(now)).toEqual(['casey']);
});

test('What was opened at the moment when the request ended is put away by the look that follows', async () => {
  const { here, kim, olu, reference, request, becomes } = now;
  const address = { ...(await chatOfKim()), conversation: 'chat of kim' };
  const posted = await here.services.messenger.post(address, { template: 'common/notice', data: { text: child } });
  await openForAgency(here.services, kim.person, { reference, request }, posted);
  const tables = here.services.tables.referrals;
  const { partition } = aggregateOf(reference);
  const late = (await tables.list(partition, { prefix: 'opened:kim' })).at(-1);
  if (!late) throw new Error('not opened');
  // Opened by a process that had read the case before it ended, and wrote that after it had.
  await tables.commit(partition, [{ kind: 'remove', key: late.key }]);
  await becomes({ aside: { name: 'withdrawn', at, clocks: [] } });
  await olu.says('menu');
  await tables.commit(partition, [{ kind: 'insert', key: late.key, body: late.body }]);
  here.pass(1);
  await here.tick();
  await here.services.wake(aggregateOf(reference));
  await olu.says('menu');
  expect(here.connector.cardsIn('chat of kim').at(-1)).toMatchObject({ template: 'referral/request-folded' });
});

test('What ends between the look and the reading is not read', async () => {
  const { here, kim, reference, request, becomes } = now;
  const address = { ...(await chatOfKim()), conversation: 'chat of kim' };
  const posted = await here.services.messenger.post(address, { template: 'common/notice', data: {} });
  const { referrals } = here.services.tables;
  const ending: Table = {
    read: (...where) => referrals.read(...where),
    list: (...where) => referrals.list(...where),
    async commit(partition, writes) {
      const done = await referrals.commit(partition, writes);
      if (writes.some(({ key }) => key.startsWith('look:')))
        await becomes({ aside: { name: 'withdrawn', at, clocks: [] } });
      return done;
    },
  };
  const services = { ...here.services, tables: { ...here.services.tables, referrals: ending } };
  const opened = await openForAgency(services, kim.person, { reference, request }, posted);
  expect(opened).toMatchObject({ reason: 'too-late' });
});

const chatOfKim = async () => now.here.services.messenger.personalChat('kim', someAddress);
const someAddress = {
  ...{ conversation: 'any', serviceUrl: 'https://smba.trafficmanager.net/uk/' },
  ...{ tenant: '11111111-1111-1111-1111-111111111111', kind: 'personal' as const },
};
