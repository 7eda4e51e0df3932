import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { besideTheLine, takes } from '../support/beside-the-line.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { askedOfKim, asks, fillsInReturn, hospitalOf, knowsNothing } from '../support/returns.ts';
import { onEveryStorage } from '../support/storages.ts';
import { takesStep } from '../support/takes-step.ts';
import { world } from '../support/world.ts';

const days = 24;

onEveryStorage('what an agency’s person has typed', (fresh) => {
  async function asked() {
    const here = world(await fresh());
    const { robin, casey, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await channel(casey).presses('Acknowledge');
    const { kim } = await hospitalOf(here, casey);
    await asks(here, casey, reference, askedOfKim);
    await kim.says('my requests');
    await kim.presses(`Open ${reference}`);
    return { here, casey, kim, reference };
  }

  it('is still filled in when their return comes back with a question after seven weeks', async () => {
    const { here, casey, kim, reference } = await asked();
    await fillsInReturn(kim, knowsNothing);
    await kim.presses('Send');
    here.pass(49 * days);
    await here.tick();
    await casey.forges('referral/requests', { reference });
    await takesStep(casey, 'Send back with a question', { question: 'Invented: and in 2024?', dueOn: '30 April 2027' });
    await here.tick();
    await kim.says('my requests');
    await kim.presses(`Open ${reference}`);
    await kim.presses('Go on with the return');
    expect(kim.card().text).toContain(knowsNothing.searched);
  });

  it('is kept through a pause of two months, and goes when the request is taken back', async () => {
    const { here, casey, kim, reference } = await asked();
    await kim.presses('Fill in the return');
    await kim.presses('Save and close', knowsNothing);
    await takes(casey, reference, 'pause', { ...besideTheLine.pause, reviewOn: '5 March 2027' });
    const typed = () => here.services.tables.referrals.list(`referral:${reference}`, { prefix: 'begun:kim' });
    here.pass(60 * days);
    await here.tick();
    expect(await typed()).toHaveLength(1);
    await takes(casey, reference, 'resume', besideTheLine.resume);
    await casey.forges('referral/requests', { reference });
    await takesStep(casey, 'Take the request back', { reason: 'Invented: asked twice.' });
    expect(await typed()).toHaveLength(0);
  });
});
