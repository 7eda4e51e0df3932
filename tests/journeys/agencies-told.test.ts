import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { besideTheLine, takes } from '../support/beside-the-line.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { askedInChannel, askedOfKim, asks, fillsInReturn, hospitalOf, knowsNothing } from '../support/returns.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const textsOf = (seat: Seat) => seat.cards().map(({ text }) => text);
const times = (seat: Seat, words: string) => textsOf(seat).filter((text) => text.includes(words)).length;

onEveryStorage('agencies that owe an answer', (fresh) => {
  async function asked() {
    const here = world(await fresh());
    const people = await panelOf(here);
    const { robin, casey, channel } = people;
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await channel(casey).presses('Acknowledge');
    const hospital = await hospitalOf(here, casey);
    await asks(here, casey, reference, askedInChannel);
    await asks(here, casey, reference, askedOfKim);
    return { here, reference, ...people, ...hospital };
  }

  it('are told in their chat and channel that it is paused, and that it goes on', async () => {
    const { here, reference, casey, kim, inHospital } = await asked();
    await takes(casey, reference, 'pause', besideTheLine.pause);
    await here.tick();
    for (const seat of [kim, inHospital(kim)]) expect(times(seat, 'You need not answer now')).toBe(1);
    await takes(casey, reference, 'resume', besideTheLine.resume);
    await here.tick();
    for (const seat of [kim, inHospital(kim)]) expect(times(seat, 'The case goes on')).toBe(1);
    expect(textsOf(inHospital(kim)).join()).not.toMatch(/Placeholder-Child|uncle|trial/);
    await kim.presses('Open the request');
    expect(kim.card().text).toContain('What did the ward know');
  });

  it('are told that it has ended for them, each time; whoever has answered hears nothing', async () => {
    const { here, reference, casey, robin, kim, inHospital } = await asked();
    await kim.presses('Open the request');
    await fillsInReturn(kim, knowsNothing);
    await kim.presses('Send');
    await takes(casey, reference, 'transfer', besideTheLine.transfer);
    await here.tick();
    expect(times(inHospital(kim), 'You need not answer any more')).toBe(1);
    expect(times(kim, 'You need not answer any more')).toBe(0);
    await takes(casey, reference, 'reopen', besideTheLine.reopen);
    await robin.forges('referral/confirm-withdrawal', { reference, reason: 'Invented: sent by mistake.' });
    await here.tick();
    expect(times(inHospital(kim), 'The case goes on')).toBe(1);
    expect(times(inHospital(kim), 'You need not answer any more')).toBe(2);
  });
});
