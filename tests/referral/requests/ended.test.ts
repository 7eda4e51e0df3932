import { beforeEach, describe, expect, test } from 'vitest';
import { acknowledgementOf } from '../../../src/referral/referral.ts';
import { askedOfKim, fillsInReturn, knowsNothing } from '../../support/returns.ts';
import type { Seat } from '../../support/seat.ts';
import { all, askedCase, at, child, type Scene } from './scene.ts';

const offers = (seat: Seat, title: string) => seat.card().buttons.some((button) => button.title === title);

async function records(seat: Seat, { reference, request }: Scene, step: string, answers: Record<string, string>) {
  const about = ['accept-return', 'take-back-request', 'redate-request'].includes(step) ? request : '';
  await seat.forges('referral/begin-step', { reference, step, about });
  for (let pages = 0; offers(seat, 'Continue') && pages < 20; pages += 1) await seat.presses('Continue', answers);
  await seat.presses('Record');
}

const casey = { id: 'casey', name: 'Casey Placeholder' };
const ends: Readonly<Record<string, (scene: Scene) => Promise<unknown>>> = {
  'the request is taken back': (scene) =>
    records(scene.casey, scene, 'take-back-request', { reason: 'Another ward knows more.' }),
  'the referrer withdraws': async ({ robin, reference }) => {
    await robin.forges('referral/withdraw', { reference });
    await robin.presses('Yes, withdraw it', { reason: 'Sent by mistake' });
  },
  'the case is transferred': (scene) =>
    records(scene.casey, scene, 'transfer', { to: 'other', otherArea: 'Elsewhere', reason: 'They live there.' }),
  'the case is marked as a duplicate': ({ becomes }) =>
    becomes({ aside: { name: 'duplicate', at, by: casey, of: 'CR-222-222', clocks: [] } }),
  'the case is closed': async ({ becomes, read }) => {
    const acknowledgement = acknowledgementOf(await read());
    if (!acknowledgement) throw new Error('not acknowledged');
    const closed = { at, by: casey };
    await becomes({ stage: { name: 'closed', acknowledgement, recommendation: null, decision: null, closed } });
  },
};

describe('What an agency’s person has open of a request', () => {
  let now: Scene;
  beforeEach(async () => {
    now = await askedCase(askedOfKim);
    await now.kim.presses('Open the request');
    expect(all(now.kim)).toContain(child);
  });

  test.each(Object.keys(ends))('is put away at once when %s', async (how) => {
    await ends[how]?.(now);
    await now.olu.says('menu');
    await now.here.tick();
    expect(all(now.kim)).not.toContain(child);
    expect(all(now.kim)).toMatch(/Nothing more is asked of you|nothing left for you to do/);
  });

  test('is put away in each window once the return is accepted', async () => {
    const { kim, here, reference } = now;
    await kim.says('my requests');
    await kim.presses(`Open ${reference}`);
    await fillsInReturn(kim, knowsNothing);
    await kim.presses('Send');
    expect(all(kim)).toContain(child);
    await records(now.casey, now, 'accept-return', { enough: 'true' });
    await here.tick();
    expect(all(kim)).not.toContain(child);
  });

  test('is put away when they begin to type their return, and the coordinator’s own card of the case stays', async () => {
    const { kim, here } = now;
    await kim.presses('Fill in the return');
    await ends['the request is taken back']?.(now);
    await here.tick();
    expect(offers(kim, 'Continue')).toBe(false);
    expect(kim.cards().some(({ text }) => text.includes('Taken back by Casey Placeholder'))).toBe(true);
    expect(all(now.casey)).toContain('Each page you read is recorded');
  });

  test('stays while it is redated or the case is paused: what they are typing is theirs', async () => {
    const { kim, here, becomes } = now;
    await kim.presses('Fill in the return');
    await records(now.casey, now, 'redate-request', { dueOn: '11 January 2027' });
    await becomes({ aside: { name: 'paused', at, by: casey, why: 'inquest', clocks: [], reviewOn: '2027-01-11' } });
    await here.tick();
    expect(
      offers(kim, 'Continue') || kim.cards().some(({ buttons }) => buttons.some(({ title }) => title === 'Continue')),
    ).toBe(true);
  });
});
