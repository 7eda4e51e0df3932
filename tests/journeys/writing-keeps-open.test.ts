import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { askedOfKim, asks, fillsInReturn, hospitalOf, knowsNothing } from '../support/returns.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const half = 0.5;
const canary = 'Did you look for Zebedee Canary?';
const textOf = (seat: Seat) =>
  seat
    .cards()
    .map(({ text, inputs }) => text + JSON.stringify(inputs))
    .join();

onEveryStorage('whoever writes in a card of a case', (fresh) => {
  async function acknowledged() {
    const here = world(await fresh());
    const people = await panelOf(here);
    const reference = await refers(people.robin, childAnswers);
    await here.tick();
    await people.channel(people.casey).presses('Acknowledge');
    return { here, reference, ...people };
  }

  it('keeps it until two hours after their last press, however long ago they opened it', async () => {
    const { here, reference, casey } = await acknowledged();
    await casey.forges('referral/open', { reference });
    here.pass(7);
    await casey.forges('referral/begin-step', { reference, step: 'pause' });
    here.pass(1 + half);
    await here.tick();
    await casey.presses('Continue', { why: 'other', reason: '', reviewOn: '' });
    expect(casey.card().inputs).not.toEqual([]);
    here.pass(1 + half);
    await here.tick();
    expect(casey.card().inputs).not.toEqual([]);
    here.pass(1);
    await here.tick();
    expect(casey.card().inputs).toEqual([]);
    expect(casey.card().text).toContain(reference);
  });

  it('leaves nothing of it in a card that was never opened as a case', async () => {
    const { here, reference, casey } = await acknowledged();
    const { kim } = await hospitalOf(here, casey);
    await asks(here, casey, reference, askedOfKim);
    await kim.says('my requests');
    await kim.presses(`Open ${reference}`);
    await fillsInReturn(kim, knowsNothing);
    await kim.presses('Send');
    await here.tick();
    await casey.presses('Requests of this case');
    await casey.presses('Send back with a question');
    await casey.presses('Continue', { question: canary });
    expect(textOf(casey)).toContain('Zebedee');
    here.pass(9);
    await here.tick();
    expect(textOf(casey)).not.toContain('Zebedee');
  });
});
