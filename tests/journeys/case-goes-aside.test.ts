import { describe, expect, it } from 'vitest';
import { memoryTables } from '../../src/tables/memory-table.ts';
import type { Tables } from '../../src/tables/table.ts';
import { adultAnswers, childAnswers } from '../support/answers.ts';
import { besideTheLine, fillsInStep, takes } from '../support/beside-the-line.ts';
import { opens, toThePanel } from '../support/decides.ts';
import { refers } from '../support/fills-in.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

/** A child's case with the panel, open in the coordinator's own chat; Sam coordinates too. */
async function atThePanel(tables: Tables) {
  const here = world(tables);
  const people = await panelOf(here);
  const sam = await here.person('sam', 'Sam Placeholder');
  await sam.says('menu');
  await gives(people.casey, 'coordinator', 'sam');
  const reference = await refers(people.robin, childAnswers);
  await here.tick();
  await people.channel(people.casey).presses('Acknowledge');
  await opens(people.casey, reference);
  await takes(people.casey, reference, 'triage', toThePanel);
  await here.tick();
  return { here, sam, reference, ...people };
}

const listOf = async (seat: Seat) => {
  await seat.says('cases');
  return seat.card().text;
};
const alertIn = (seat: Seat, reference: string) => seat.cards().find(({ text }) => text.includes(reference))?.text;
const anyOf = (seat: Seat) =>
  seat
    .cards()
    .map(({ text }) => text)
    .join('\n');

onEveryStorage('a case goes aside', (fresh) => {
  it('it is paused, everybody reads so, nothing goes on, and it is resumed', async () => {
    const { here, casey, robin, channel, reference } = await atThePanel(await fresh());
    await takes(casey, reference, 'pause', besideTheLine.pause);
    expect(casey.card().text).toContain('Paused on 14 December 2026, to be looked at again on 5 January 2027');
    await here.tick();
    expect(alertIn(channel(casey), reference)).toContain('Paused on 14 December 2026');
    expect(robin.card().text).toContain('while another process goes first');
    await casey.forges('referral/begin-step', { reference, step: 'meeting' });
    expect(casey.told()).toContain('Paused on 14 December 2026');
    expect(await listOf(casey)).toContain(`Open ${reference}`);
    await takes(casey, reference, 'resume', besideTheLine.resume);
    expect(casey.card().text).toContain('with the panel');
    await here.tick();
    expect(robin.card().text).toContain('With the panel');
    expect(anyOf(channel(casey))).not.toContain('Testcase');
  });

  it('it is transferred: off the list, the referrer knows, and reopened it is back', async () => {
    const { here, casey, robin, reference } = await atThePanel(await fresh());
    await takes(casey, reference, 'transfer', besideTheLine.transfer);
    await here.tick();
    expect(robin.card().text).toContain('Passed to another area on 14 December 2026');
    expect(await listOf(casey)).not.toContain(`Open ${reference}`);
    await takes(casey, reference, 'reopen', besideTheLine.reopen);
    expect(await listOf(casey)).toContain(`Open ${reference}`);
    await here.tick();
    expect(robin.card().text).toContain('With the panel');
  });

  it('it is a duplicate: the referrer reads that it was put together with another', async () => {
    const { here, casey, robin, reference } = await atThePanel(await fresh());
    const other = await refers(robin, adultAnswers);
    await fillsInStep(casey, reference, 'duplicate', { ...besideTheLine.duplicate, typed: 'CR-9BC-4DF' });
    await casey.presses('Record');
    expect(casey.told()).toContain('There is no case with the reference that you gave');
    await casey.presses('Change Mark as a duplicate');
    await casey.presses('Continue', { typed: other });
    await casey.presses('Record');
    await here.tick();
    expect(robin.card().text).toContain('Put together with another referral');
    expect(robin.card().text).not.toContain(other);
    expect(await listOf(casey)).not.toContain(`Open ${reference}`);
  });

  it('it is a duplicate of a case that has left the line itself: neither is lost', async () => {
    const { casey, robin, reference } = await atThePanel(await fresh());
    const other = await refers(robin, adultAnswers);
    await takes(casey, reference, 'duplicate', { ...besideTheLine.duplicate, typed: other });
    await takes(casey, other, 'duplicate', { ...besideTheLine.duplicate, of: reference });
    expect(casey.told()).toContain('the case that you gave does not go on either. Marked on 14 December 2026');
    expect(await listOf(casey)).toContain(`Open ${other}`);
    await takes(casey, reference, 'reopen', besideTheLine.reopen);
    await takes(casey, other, 'duplicate', { ...besideTheLine.duplicate, of: reference });
    expect(await listOf(casey)).not.toContain(`Open ${other}`);
    expect(await listOf(casey)).toContain(`Open ${reference}`);
  });

  it('it is a duplicate of a case that is closed to the coordinator: another one has to look', async () => {
    const { casey, sam, robin, reference } = await atThePanel(await fresh());
    const other = await refers(robin, adultAnswers);
    await takes(sam, other, 'conflict', { whose: 'casey', conflict: 'Invented: a neighbour.', sure: 'true' });
    await takes(casey, reference, 'duplicate', { ...besideTheLine.duplicate, typed: other });
    expect(casey.told()).toContain('The case that you gave is closed to you');
    expect(await listOf(casey)).toContain(`Open ${reference}`);
  });
});

describe('Somebody with a conflict of interest', () => {
  it('who declares it is thanked, and is not offered a case that is closed to them', async () => {
    const { here, priya, reference } = await atThePanel(memoryTables());
    await takes(priya, reference, 'conflict', { conflict: 'Invented: my cousin.', sure: 'true' });
    await here.tick();
    expect(priya.card().text).toContain('it is closed to you from now on. Thank you.');
    expect(priya.card().buttons.map(({ title }) => title)).not.toContain('Open the case');
    await priya.forges('referral/find', { typed: reference });
    expect(priya.told()).toContain('closed to you: you declared a conflict of interest');
  });

  it('loses the case at once: what they have open is folded, and nothing shows it to them any more', async () => {
    const { here, casey, priya, channel, reference } = await atThePanel(memoryTables());
    await opens(priya, reference);
    const opened = priya.card();
    expect(opened.text).toContain('OFFICIAL-SENSITIVE');
    await takes(casey, reference, 'conflict', { whose: 'priya', conflict: 'Invented: her cousin.', sure: 'true' });
    await here.tick();
    expect(anyOf(priya)).not.toContain('OFFICIAL-SENSITIVE');
    expect(await listOf(priya)).not.toContain(`Open ${reference}`);
    await priya.pressesOn(opened, 'History');
    expect(priya.told()).toContain('closed to you: a conflict of interest was recorded by Casey Placeholder');
    await channel(priya).presses('Open the case');
    await priya.forges('referral/find', { typed: reference });
    expect(priya.told()).toContain('closed to you');
    expect(anyOf(priya)).not.toContain('Placeholder-Child');
    await opens(casey, reference);
    await casey.presses('History');
    expect(casey.card().text).toContain('Priya Sample was refused, from a channel');
    expect(casey.card().text).toContain('Conflict of interest recorded: Priya Sample, by Casey Placeholder');
    expect(casey.card().text).not.toContain('cousin');
  });

  it('declares it themselves, and the card they did it in is folded', async () => {
    const { here, priya, reference } = await atThePanel(memoryTables());
    await opens(priya, reference);
    await takes(priya, reference, 'conflict', { conflict: 'Invented: her cousin.', sure: 'true' });
    await here.tick();
    expect(priya.card().text).not.toContain('OFFICIAL-SENSITIVE');
    expect(priya.card().text).toContain(reference);
    await priya.forges('referral/open', { reference });
    expect(priya.told()).toContain('closed to you');
  });

  it('has the case back when a coordinator lifts it with a reason, which no conflicted coordinator can', async () => {
    const { casey, sam, reference } = await atThePanel(memoryTables());
    await takes(casey, reference, 'conflict', { whose: 'sam', conflict: 'Invented: his ward.', sure: 'true' });
    await sam.says('cases');
    await sam.forges('referral/begin-step', { reference, step: 'lift-conflict' });
    expect(sam.told()).toContain('closed to you');
    await takes(casey, reference, 'lift-conflict', { whose: 'sam', reason: 'Invented: another ward.' });
    await opens(sam, reference);
    expect(sam.card().text).toContain('with the panel');
  });
});

describe('Two who record the same at once', () => {
  const historyOf = {
    sin: /notification recorded/g,
    meeting: /meeting set/g,
    pause: /Paused/g,
    transfer: /Transferred/g,
    duplicate: /Marked as a duplicate/g,
  };

  it.each(Object.keys(historyOf) as (keyof typeof historyOf)[])(
    '%s: one does, and the other is told who was faster',
    async (step) => {
      const { casey, sam, robin, reference } = await atThePanel(memoryTables());
      const typed = step === 'duplicate' ? await refers(robin, adultAnswers) : '';
      const answers = { ...besideTheLine[step], typed };
      await opens(sam, reference);
      await fillsInStep(casey, reference, step, answers);
      await fillsInStep(sam, reference, step, answers);
      const [told] = [casey.told(), sam.told()];
      await Promise.all([casey.presses('Record'), sam.presses('Record')]);
      const refused = [casey.told(), sam.told()].filter((words) => words !== told && words !== '');
      expect(refused).toHaveLength(1);
      expect(refused[0]).toMatch(/was done by (Casey|Sam) Placeholder, 14 December 2026 at/);
      await casey.forges('referral/history', { reference });
      expect(casey.card().text.match(historyOf[step])).toHaveLength(1);
    },
  );
});
