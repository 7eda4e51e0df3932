import { beforeEach, describe, expect, test } from 'vitest';
import { ReferralReference } from '../../../src/referral/reference.ts';
import { readReferral } from '../../../src/referral/referral-store.ts';
import { lateRequests, requestsWaiting } from '../../../src/referral/request.ts';
import { childAnswers } from '../../support/answers.ts';
import { notFound } from '../../support/connector.ts';
import { refers } from '../../support/fills-in.ts';
import { gives, panelOf } from '../../support/panel.ts';
import { rememberingTables } from '../../support/remembering-tables.ts';
import { askedInChannel, askedOfKim, asks, fillsInReturn, hospitalOf, knowsNothing } from '../../support/returns.ts';
import type { Seat } from '../../support/seat.ts';
import { takesStep } from '../../support/takes-step.ts';
import { world } from '../../support/world.ts';

/** Kim was asked for a summary by Wednesday 30 December 2026 and has begun to answer. */
async function begunCase(answers: Record<string, string> = askedOfKim) {
  const store = rememberingTables();
  const here = world(store.tables);
  const { robin, casey, channel } = await panelOf(here);
  const reference = ReferralReference.parse(await refers(robin, childAnswers));
  await here.tick();
  await channel(casey).presses('Acknowledge');
  const hospital = await hospitalOf(here, casey);
  await asks(here, casey, reference, answers);
  const read = async () => {
    const referral = await readReferral(here.services.tables, reference);
    if (!referral) throw new Error('no case');
    return referral;
  };
  const requests = async (seat: Seat = casey) => seat.forges('referral/requests', { reference });
  return { here, store, robin, casey, channel, reference, read, requests, ...hospital };
}
type Scene = Awaited<ReturnType<typeof begunCase>>;

const drafts = async ({ store }: Scene) =>
  (await store.rows()).filter(({ row }) => row.key.startsWith('begun:kim:return'));

let now: Scene;
beforeEach(async () => {
  now = await begunCase();
});

describe('The coordinator', () => {
  test('sees which step of a request they have begun, and goes on with it', async () => {
    const { casey, requests } = now;
    await requests();
    await casey.presses('Change the date');
    await casey.presses('Save and close', { dueOn: '5 January 2027' });
    await requests();
    await casey.presses('Go on: Change the date');
    expect(casey.card().text).toContain('5 January 2027');
  });

  test('gives an agency another day: it is told, and each day stays in the history', async () => {
    const { casey, kim, here, requests } = now;
    await requests();
    await takesStep(casey, 'Change the date', { dueOn: '2 January 2027' });
    await here.tick();
    expect(kim.card().text).toContain('A request has another due date');
    expect(kim.card().text).toContain('Monday 4 January 2027');
    await casey.presses('History');
    expect(casey.card().text).toContain('due Monday 4 January 2027 instead of Wednesday 30 December 2026');
  });

  test('takes a request back: what was typed and not sent is gone, and nothing is waited for', async () => {
    const { casey, kim, here, requests, read } = now;
    await kim.presses('Open the request');
    await kim.presses('Fill in the return');
    await kim.presses('Continue', knowsNothing);
    expect(await drafts(now)).toHaveLength(1);
    await requests();
    await takesStep(casey, 'Take the request back', { reason: 'The ward of Placeholder-Child is another trust’s.' });
    await here.tick();
    expect(await drafts(now)).toEqual([]);
    expect(kim.card().text).toContain('A request was taken back');
    expect(kim.card().text).not.toContain('another trust');
    expect(requestsWaiting(await read())).toEqual([]);
  });

  test('accepts a return: what its writer had kept is gone; a second coordinator is told who accepted it', async () => {
    const { casey, kim, robin, here, requests } = now;
    await gives(casey, 'coordinator', 'robin');
    await kim.presses('Open the request');
    await fillsInReturn(kim, knowsNothing);
    await kim.presses('Send');
    expect(await drafts(now)).toHaveLength(1);
    await requests(robin);
    const old = robin.card();
    await requests();
    await takesStep(casey, 'Accept', { enough: 'true' });
    await here.tick();
    expect(await drafts(now)).toEqual([]);
    await robin.pressesOn(old, 'Accept');
    expect(robin.told()).toContain('Accepted by Casey Placeholder');
  });

  test('cannot accept what was not returned, nor send it back', async () => {
    const { casey, reference, read } = now;
    const about = (await read()).requests[0]?.id;
    for (const step of ['accept-return', 'send-back-return']) {
      await casey.forges('referral/begin-step', { reference, step, about });
      expect(casey.told()).toContain('not opened yet');
    }
    await now.requests();
    expect(casey.card().buttons.map(({ title }) => title)).not.toContain('Accept');
  });

  test('has to give another day when what is sent back was due already', async () => {
    const { casey, kim, here, requests } = now;
    await kim.presses('Open the request');
    await fillsInReturn(kim, knowsNothing);
    await kim.presses('Send');
    here.pass(24 * 30);
    await requests();
    await casey.presses('Send back with a question');
    await casey.presses('Continue', { question: 'Which wards?' });
    expect(casey.card().text).toContain('Enter the day by which you need it');
    await casey.presses('Continue', { question: 'Which wards?', dueOn: '25 January 2027' });
    await casey.presses('Record');
    expect((await now.read()).requests[0]?.due).toBe('2027-01-25');
  });

  test('is told, with the administrators, when somebody who was asked cannot be written to any more', async () => {
    const gone = await begunCase({ ...askedInChannel, via: 'person', contact: 'Lee Sample' });
    gone.here.connector.always('chat of lee', notFound);
    await gone.requests();
    await takesStep(gone.casey, 'Change the date', { dueOn: '11 January 2027' });
    await gone.here.tick();
    const told = gone.here.connector
      .cardsIn('chat of casey')
      .filter(({ template }) => template === 'outbox/undelivered');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('Placeholder-Child');
  });
});

test('What an agency owes is late from the day after, and not while the case is paused', async () => {
  const referral = await now.read();
  expect(requestsWaiting(referral)).toHaveLength(1);
  expect(lateRequests(referral, '2026-12-30')).toEqual([]);
  expect(lateRequests(referral, '2026-12-31')).toHaveLength(1);
  const by = { id: 'casey', name: 'Casey' };
  const aside = {
    name: 'paused',
    at: referral.submittedAt,
    by,
    why: 'inquest',
    clocks: [],
    reviewOn: '2027-01-11',
  } as const;
  expect(lateRequests({ ...referral, aside: { ...aside, clocks: [] } }, '2026-12-31')).toEqual([]);
});
