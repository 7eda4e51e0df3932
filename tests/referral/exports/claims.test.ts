import { beforeEach, describe, expect, test } from 'vitest';
import { aggregateOf } from '../../../src/referral/referral-store.ts';
import type { Files } from '../../../src/services.ts';
import { hour, minute } from '../../outbox/office.ts';
import { priya, reference } from '../desk.ts';
import { type Exporting, exporting } from './exporting.ts';

let now: Exporting;
beforeEach(async () => {
  now = await exporting();
});
const claims = async () => {
  const rows = await now.at.services.tables.referrals.list(aggregateOf(reference).partition, { prefix: 'export:' });
  return rows.map(({ key }) => key);
};

describe('A case pack whose offer was cut off by a crash', () => {
  /** The process ends while the file is offered: nothing is said and nothing is put right. */
  async function diesWhileOffering() {
    const never: Files = { ...now.files, offer: () => new Promise(() => {}) };
    void now.press(priya, 'make-pack', { reference, id: 'pack-1' }, undefined, never);
    while ((await claims()).length === 0) await new Promise((done) => setTimeout(done, 5));
  }

  test('is offered by the next press a minute later', async () => {
    await diesWhileOffering();
    now.at.pass(2 * minute);
    await now.make(priya);
    expect(now.files.offered).toHaveLength(1);
  });

  test('and is not by the same press delivered again within the minute', async () => {
    await diesWhileOffering();
    await now.make(priya);
    expect(now.files.offered).toHaveLength(0);
  });

  test('is offered once when the second press itself comes twice', async () => {
    await diesWhileOffering();
    now.at.pass(2 * minute);
    await Promise.all([now.make(priya), now.make(priya)]);
    expect(now.files.offered).toHaveLength(1);
  });
});

test('What was offered more than a day ago leaves nothing behind once something is offered again', async () => {
  for (const id of ['pack-1', 'pack-2']) await now.make(priya, id);
  now.at.pass(25 * hour);
  await now.make(priya, 'pack-3');
  expect(await claims()).toEqual(['export:pack-3']);
});
