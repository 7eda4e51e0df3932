import { beforeEach, describe, expect, test } from 'vitest';
import type { ReferralReference } from '../../src/referral/reference.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { conflict } from '../../src/referral/steps/conflict.ts';
import { markedAsDuplicate } from '../../src/referral/steps/marked-as-duplicate.ts';
import { childAnswers } from '../support/answers.ts';
import { besideTheLine, takes } from '../support/beside-the-line.ts';
import { opens } from '../support/decides.ts';
import type { Seat } from '../support/seat.ts';
import { changeOf } from './steps/fills.ts';
import { stepperOf } from './steps/referrals.ts';
import { threeCases } from './three-cases.ts';

const hers = { whose: 'priya', conflict: 'Invented: her cousin.', sure: 'true' };

/** Three forms about the same family came, one after the other. */
async function aFamily() {
  const cases = await threeCases([childAnswers, childAnswers, childAnswers]);
  const marks = (one: ReferralReference, of: ReferralReference) =>
    takes(cases.casey, one, 'duplicate', { ...besideTheLine.duplicate, of: 'another', typed: of });
  return { ...cases, marks };
}

let now: Awaited<ReturnType<typeof aFamily>>;
beforeEach(async () => {
  now = await aFamily();
});

const conflictedIn = async (reference: ReferralReference) =>
  (await now.read(reference)).conflicts.map(({ person }) => person.id);

const offered = (seat: Seat) => seat.card().buttons.map(({ title }) => title);

/** Neither list, search, an alert’s button nor the case’s file lets her read about the family. */
async function isClosedTo(seat: Seat, reference: ReferralReference) {
  for (const verb of ['cases', 'closed-cases']) {
    await seat.forges(`referral/${verb}`, {});
    expect(offered(seat)).not.toContain(`Open ${reference}`);
  }
  await seat.forges('referral/find', { typed: 'Testcase Placeholder-Child' });
  expect(offered(seat)).not.toContain(`Open ${reference}`);
  for (const verb of ['open', 'make-pack']) {
    await seat.forges(`referral/${verb}`, { reference, id: 'pack-of-priya' });
    expect(seat.told()).toContain('closed to you');
  }
}

describe('A conflict of interest in a case and its duplicate', () => {
  test.each(['first', 'second'] as const)('recorded in the %s before the marking closes both', async (which) => {
    const { casey, priya, first, second, marks } = now;
    await takes(casey, now[which], 'conflict', hers);
    await marks(second, first);
    for (const reference of [first, second]) {
      expect(await conflictedIn(reference)).toEqual(['priya']);
      await isClosedTo(priya, reference);
    }
  });

  test.each(['first', 'second'] as const)('recorded in the %s after the marking closes both', async (which) => {
    const { casey, priya, first, second, marks } = now;
    await marks(second, first);
    await casey.forges('referral/begin-step', { reference: now[which], step: 'conflict' });
    expect(casey.card().text).toContain('So the conflict is recorded in each of these cases');
    await takes(casey, now[which], 'conflict', hers);
    for (const reference of [first, second]) {
      expect(await conflictedIn(reference)).toEqual(['priya']);
      await isClosedTo(priya, reference);
    }
  });

  test('puts away what stands open of the other one', async () => {
    const { here, casey, priya, first, second, marks } = now;
    await marks(second, first);
    await opens(priya, first);
    const allOf = () => priya.cards().map(({ text }) => text);
    expect(allOf().join()).toContain('OFFICIAL-SENSITIVE');
    await takes(casey, second, 'conflict', hers);
    await here.tick();
    expect(allOf().join()).not.toContain('OFFICIAL-SENSITIVE');
  });

  test('goes on through a duplicate of a duplicate, at once', async () => {
    const { casey, first, second, third, marks } = now;
    await marks(third, second);
    await marks(second, first);
    await takes(casey, first, 'conflict', hers);
    for (const reference of [first, second, third]) expect(await conflictedIn(reference)).toEqual(['priya']);
  });

  test('stays in both when the duplicate is reopened, and both histories say why', async () => {
    const { casey, first, second, marks } = now;
    await marks(second, first);
    await takes(casey, second, 'conflict', hers);
    await casey.forges('referral/begin-step', { reference: second, step: 'reopen' });
    const stays = `Conflicts of interest stay on record, here and in ${first}: Priya Sample`;
    expect(casey.card().text).toContain(stays);
    await takes(casey, second, 'reopen', besideTheLine.reopen);
    expect(await conflictedIn(first)).toEqual(['priya']);
    expect(await conflictedIn(second)).toEqual(['priya']);
    await casey.forges('referral/history', { reference: second });
    expect(casey.card().text).toContain(stays);
    await casey.forges('referral/history', { reference: first });
    expect(casey.card().text).toContain(`Priya Sample, as in ${second}, which was marked as a duplicate of this one`);
  });

  test('is lifted in each by itself, and once the two are apart it closes one alone', async () => {
    const { here, casey, first, second, marks } = now;
    await marks(second, first);
    await takes(casey, second, 'conflict', hers);
    await casey.forges('referral/begin-step', { reference: first, step: 'lift-conflict' });
    expect(casey.card().text).toContain('What is recorded in cases that are marked as duplicates of it, stays');
    await takes(casey, first, 'lift-conflict', { whose: 'priya', reason: 'Invented: another family.' });
    here.pass(24);
    await here.tick();
    expect(await conflictedIn(first)).toEqual([]);
    await takes(casey, second, 'lift-conflict', { whose: 'priya', reason: 'Invented: another family.' });
    await takes(casey, second, 'reopen', besideTheLine.reopen);
    await takes(casey, first, 'conflict', hers);
    expect(await conflictedIn(second)).toEqual([]);
  });
});

describe('A crash', () => {
  test('between the marking and all else leaves the duplicate to be closed by itself', async () => {
    const { here, casey, first, second } = now;
    await takes(casey, first, 'conflict', hers);
    const by = { ...stepperOf(casey.person, 'coordinator'), now: here.services.now() };
    await changeReferral(here.services, second, (referral) => markedAsDuplicate(referral, first, by));
    expect(await conflictedIn(second)).toEqual([]);
    here.pass(1 / 60);
    await here.tick();
    expect(await conflictedIn(second)).toEqual(['priya']);
  });

  test('after the conflict was recorded leaves the other case to be closed by itself, once', async () => {
    const { here, casey, first, second, marks, read } = now;
    await marks(second, first);
    const colleagues = [{ id: 'priya', name: 'Priya Sample' }];
    const by = { ...stepperOf(casey.person, 'coordinator'), now: here.services.now(), colleagues };
    await changeReferral(here.services, first, (referral) => changeOf(conflict, referral, by, hers));
    expect(await conflictedIn(second)).toEqual([]);
    for (let looks = 0; looks < 3; looks += 1) {
      here.pass(1 / 60);
      await here.tick();
    }
    expect(await conflictedIn(second)).toEqual(['priya']);
    expect((await read(second)).papers.filter(({ step }) => step === 'conflict')).toHaveLength(1);
  });
});
