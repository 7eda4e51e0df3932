import { beforeEach, describe, expect, test } from 'vitest';
import { ReferralReference } from '../../src/referral/reference.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { aggregateOf, changeReferral, readReferral } from '../../src/referral/referral-store.ts';
import { conflict } from '../../src/referral/steps/conflict.ts';
import { bothAnswers } from '../support/answers.ts';
import { fillsInStep, takes } from '../support/beside-the-line.ts';
import { opens } from '../support/decides.ts';
import { refers } from '../support/fills-in.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { world } from '../support/world.ts';
import { changeOf } from './steps/fills.ts';
import { stepperOf } from './steps/referrals.ts';

const hers = { whose: 'priya', conflict: 'Invented: her cousin.', sure: 'true' };

/** One form made a case about a child and one about an adult. */
async function bothCases() {
  const here = world();
  const people = await panelOf(here);
  const sam = await here.person('sam', 'Sam Placeholder');
  await sam.says('menu');
  await gives(people.casey, 'coordinator', 'sam');
  const child = ReferralReference.parse(await refers(people.robin, bothAnswers));
  await here.tick();
  const read = async (reference: ReferralReference): Promise<Referral> => {
    const referral = await readReferral(here.services.tables, reference);
    if (!referral) throw new Error(`${reference} is not there`);
    return referral;
  };
  const adult = ReferralReference.parse((await read(child)).linked);
  return { ...people, sam, here, child, adult, read };
}

const allOf = (seat: Seat) =>
  seat
    .cards()
    .map(({ text }) => text)
    .join('\n');
const papersOf = ({ papers }: Referral) => papers.filter(({ step }) => step === 'conflict');

let now: Awaited<ReturnType<typeof bothCases>>;
beforeEach(async () => {
  now = await bothCases();
});

describe('A conflict of interest in a case that was sent together with another', () => {
  test('is said to count in both before it is recorded, and does', async () => {
    const { casey, child, adult, read } = now;
    await casey.forges('referral/begin-step', { reference: child, step: 'conflict' });
    expect(casey.card().text).toContain(
      `${adult} was sent together with this case, and each shows people of the other`,
    );
    await casey.presses('Continue', hers);
    await casey.presses('Record');
    for (const reference of [child, adult]) {
      const referral = await read(reference);
      expect(referral.conflicts).toMatchObject([{ person: { id: 'priya' }, by: { id: 'casey' } }]);
      expect(papersOf(referral)).toHaveLength(1);
    }
    await casey.forges('referral/history', { reference: adult });
    expect(casey.card().text).toContain(`Priya Sample, as in ${child}, which was sent together with this one`);
    expect(casey.card().text).not.toContain('cousin');
  });

  test('takes both from whoever declares it: lists, search, and what stands open', async () => {
    const { here, priya, child, adult } = now;
    await opens(priya, adult);
    expect(allOf(priya)).toContain('OFFICIAL-SENSITIVE');
    await takes(priya, child, 'conflict', { conflict: 'Invented: my cousin.', sure: 'true' });
    expect(priya.card().text).toContain(`${adult}, which was sent together with it, is closed to you as well`);
    await here.tick();
    expect(allOf(priya)).not.toContain('OFFICIAL-SENSITIVE');
    await priya.says('cases');
    expect(priya.card().buttons.map(({ title }) => title)).not.toContain(`Open ${adult}`);
    await priya.forges('referral/open', { reference: adult });
    expect(priya.told()).toContain('closed to you: you declared a conflict of interest');
  });

  test('shows in the other case what it is, to those who read on', async () => {
    const { here, casey, child, adult } = now;
    await takes(casey, child, 'conflict', hers);
    const row = await here.services.tables.referrals.read(aggregateOf(adult).partition, 'paper:0001');
    expect(JSON.stringify(row?.body)).toContain('Invented: her cousin.');
  });

  test('is lifted in each by itself, and stays lifted', async () => {
    const { here, casey, priya, child, adult, read } = now;
    await takes(casey, child, 'conflict', hers);
    await casey.forges('referral/begin-step', { reference: adult, step: 'lift-conflict' });
    expect(casey.card().text).toContain(`What is recorded in ${child}, which was sent together with it, stays`);
    await takes(casey, adult, 'lift-conflict', { whose: 'priya', reason: 'Invented: another family.' });
    here.pass(1);
    await here.tick();
    expect((await read(adult)).conflicts).toEqual([]);
    expect((await read(child)).conflicts).toHaveLength(1);
    await opens(priya, adult);
    expect(allOf(priya)).toContain('OFFICIAL-SENSITIVE');
  });

  test('recorded for the same person in both at the same moment is there once, and lifted once', async () => {
    const { here, casey, sam, child, adult, read } = now;
    await fillsInStep(casey, child, 'conflict', hers);
    await fillsInStep(sam, adult, 'conflict', hers);
    await Promise.all([casey.presses('Record'), sam.presses('Record')]);
    await here.tick();
    for (const reference of [child, adult]) expect((await read(reference)).conflicts).toHaveLength(1);
    await takes(casey, child, 'lift-conflict', { whose: 'priya', reason: 'Invented: a namesake.' });
    here.pass(1);
    await here.tick();
    expect((await read(child)).conflicts).toEqual([]);
  });
});

test('A crash between the two cases leaves the second to be closed by itself', async () => {
  const { here, casey, child, adult, read } = now;
  const by = { ...stepperOf(casey.person, 'coordinator'), now: here.services.now() };
  const colleagues = [{ id: 'priya', name: 'Priya Sample' }];
  await changeReferral(here.services, child, (referral) => changeOf(conflict, referral, { ...by, colleagues }, hers));
  expect((await read(adult)).conflicts).toEqual([]);
  here.pass(1 / 60);
  await here.tick();
  expect((await read(adult)).conflicts).toMatchObject([{ person: { id: 'priya' } }]);
  here.pass(1);
  await here.tick();
  expect(papersOf(await read(adult))).toHaveLength(1);
});
