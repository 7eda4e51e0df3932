import { beforeEach, describe, expect, test } from 'vitest';
import { ReferralReference } from '../../src/referral/reference.ts';
import { changeReferral, readReferral } from '../../src/referral/referral-store.ts';
import { childAnswers } from '../support/answers.ts';
import { fillsInStep, takes } from '../support/beside-the-line.ts';
import { toThePanel } from '../support/decides.ts';
import { refers } from '../support/fills-in.ts';
import { gives, panelOf } from '../support/panel.ts';
import { takesStep } from '../support/takes-step.ts';
import { type World, world } from '../support/world.ts';

const at = '2026-12-14T12:00:00.000Z';

const robinHimself = { id: 'robin', name: 'Robin Example' };

const declares = ({ services }: World, reference: ReferralReference) =>
  changeReferral(services, reference, (record) => ({
    record: { ...record, conflicts: [{ person: robinHimself, at, by: robinHimself }] },
    entry: { at, by: robinHimself, what: 'conflict-recorded', note: robinHimself.name },
    messages: [],
  }));

/** Robin sits on the panel and has referred a case; its outcome is released, and then Robin declares a conflict of interest. */
async function conflictedReferrer(wanted = { declares: true }) {
  const here = world();
  const { robin, casey, channel } = await panelOf(here);
  await gives(casey, 'panel-member', 'robin');
  const reference = ReferralReference.parse(await refers(robin, childAnswers));
  await here.tick();
  await channel(casey).presses('Acknowledge');
  await casey.says('cases');
  await casey.presses(`Open ${reference}`);
  await takesStep(casey, 'Triage', {
    ...{ liveRisk: 'none', crossBorder: 'no', conflictsAsked: 'true', sinNeeded: 'no', careDeath: 'no' },
    ...{ outcome: 'not-for-panel', reasons: 'Another process goes first.' },
  });
  const released = 'The panel decided against a review.';
  await takesStep(casey, 'Record who was told', { whom: 'referrer', toldOn: '14 12 2026', how: 'meeting', released });
  await here.tick();
  await robin.forges('referral/status', { reference });
  expect(robin.card().text).toContain('decided against a review');
  if (wanted.declares) await declares(here, reference);
  await casey.says('menu');
  await here.tick();
  return { here, robin, casey, reference };
}

describe('A referrer with a conflict of interest', () => {
  let now: Awaited<ReturnType<typeof conflictedReferrer>>;
  beforeEach(async () => {
    now = await conflictedReferrer();
  });
  const read = () => now.robin.cards().map(({ text }) => text);

  test('keeps nothing of the released outcome on their cards', () => {
    expect(read().join()).not.toContain('decided against a review');
  });

  test.each(['status', 'add-information', 'send-information', 'withdraw', 'confirm-withdrawal'])(
    'is refused “%s” in plain words, and the try is on record',
    async (verb) => {
      const { robin, casey, reference } = now;
      const before = read();
      await robin.forges(`referral/${verb}`, { reference, id: 'forged', information: 'More', reason: 'None' });
      expect(robin.told()).toContain('closed to you: you declared a conflict of interest');
      expect(robin.told()).toContain('Phone the coordinator');
      expect(read()).toEqual(before);
      await casey.forges('referral/history', { reference });
      expect(casey.card().text).toContain('Robin Example was refused');
    },
  );

  test('reads in “My referrals” that it is closed to them, and not how it stands', async () => {
    await now.robin.says('my referrals');
    expect(now.robin.card().text).toContain('Closed to you because of a conflict of interest');
    expect(now.robin.card().text).not.toContain('told the outcome');
  });

  test('is not told when the case is reopened', async () => {
    const { here, robin, casey } = now;
    const before = robin.cards().length;
    await casey.forges('referral/open', { reference: now.reference });
    await casey.presses('More steps…');
    await takesStep(casey, 'Reopen the case', { reason: 'New information came.' });
    await here.tick();
    expect(robin.cards()).toHaveLength(before);
  });
});

/** The coordinator records Robin's conflict of interest before anything else, and carries the case to its outcome. */
async function conflictedFromTheStart() {
  const here = world();
  const { robin, casey, channel } = await panelOf(here);
  await gives(casey, 'panel-member', 'robin');
  const reference = ReferralReference.parse(await refers(robin, childAnswers));
  await here.tick();
  await takes(casey, reference, 'conflict', { whose: 'robin', conflict: 'Invented: his niece.', sure: 'true' });
  await channel(casey).presses('Acknowledge');
  await here.tick();
  return { here, robin, casey, reference };
}

describe('A referrer whose conflict of interest is known from the start', () => {
  test('is told that the referral was received and whom to ask, and is offered nothing that is refused', async () => {
    const { robin } = await conflictedFromTheStart();
    expect(robin.card().text).toContain('Your referral has been acknowledged');
    expect(robin.card().text).toContain('Casey Placeholder');
    expect(robin.card().text).toContain('it is closed to you here');
    expect(robin.card().buttons.map(({ title }) => title)).toEqual(['My referrals']);
  });

  test('hears the outcome from the coordinator, who is told so, and not from the app', async () => {
    const { here, robin, casey, reference } = await conflictedFromTheStart();
    await takes(casey, reference, 'triage', { ...toThePanel, outcome: 'not-for-panel' });
    await casey.forges('referral/begin-step', { reference, step: 'tell' });
    await casey.presses('Continue', { whom: 'referrer', toldOn: '14 12 2026' });
    expect(casey.card().text).toContain('Safeguarding Reviews sends them nothing');
    await casey.presses('Continue', { released: 'Invented: told by phone, no review.' });
    const before = robin.cards().length;
    await casey.presses('Record');
    await here.tick();
    expect(robin.cards()).toHaveLength(before);
    const referral = await readReferral(here.services.tables, reference);
    expect(referral?.tellings).toMatchObject([{ whom: 'referrer', on: '2026-12-14' }]);
    expect(referral?.clocks.find(({ id }) => id === 'outcome-told')?.stoppedOn).toBe('2026-12-14');
  });

  test('found while the coordinator writes the words down, they are looked at once more and go to nobody', async () => {
    const { here, robin, casey, reference } = await conflictedReferrer({ declares: false });
    await fillsInStep(casey, reference, 'tell', { whom: 'referrer', toldOn: '14 12 2026', released: 'More words.' });
    await declares(here, reference);
    const before = robin.cards().length;
    await casey.presses('Record');
    expect(casey.told()).toContain('Your answers are kept');
    await here.tick();
    expect(robin.cards()).toHaveLength(before);
  });
});
