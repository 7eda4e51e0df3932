import { expect, it } from 'vitest';
import { adultAnswers, childAnswers } from '../support/answers.ts';
import { drawnUp, opens, signing, takes, toThePanel } from '../support/decides.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { recordOf, running } from '../support/records.ts';
import { onEveryStorage } from '../support/storages.ts';
import { takesStep } from '../support/takes-step.ts';
import { world } from '../support/world.ts';

onEveryStorage('the coordinator triages', (fresh) => {
  it('a child’s case to the panel: the alert says so, the reasons stand in the case alone', async () => {
    const here = world(await fresh());
    const { robin, casey, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await channel(casey).presses('Acknowledge');
    await casey.says('cases');
    await casey.presses(`Open ${reference}`);
    await takesStep(casey, 'Triage', toThePanel);
    expect(casey.card().text).toContain('Triaged on 14 December 2026: with the panel');
    await here.tick();
    const alerts = channel(casey).cards();
    const alert = alerts.find(({ text }) => text.includes(reference))?.text;
    expect(alert).toContain('with the panel');
    expect(alerts.map(({ text }) => text).join()).not.toContain('Placeholder-Child');
  });

  it('and a second press of “Record” finds it done', async () => {
    const here = world(await fresh());
    const { robin, casey, channel } = await panelOf(here);
    const reference = await refers(robin, childAnswers);
    await here.tick();
    await channel(casey).presses('Acknowledge');
    await casey.says('cases');
    await casey.presses(`Open ${reference}`);
    const check = await takesStep(casey, 'Triage', toThePanel);
    await casey.pressesOn(check, 'Record');
    expect(casey.card().text).toContain('with the panel');
    await casey.presses('History');
    expect(casey.card().text.match(/Triaged/g)).toHaveLength(1);
  });
});

onEveryStorage('a child’s case is decided', (fresh) => {
  it('as a local review, signed by three people; the referrer reads what is released, and the channel nothing', async () => {
    const here = world(await fresh());
    const { robin, casey, lena, ines, pol, channel, reference } = await drawnUp(
      here,
      childAnswers,
      'lcspr',
      'ca-2004-16c,si-2018-789',
    );
    await takes(lena, reference, 'Sign the decision', signing('partner-local-authority'));
    await takes(pol, reference, 'Sign the decision', signing('partner-police'));
    expect((await recordOf(here, reference))?.stage.name).toBe('signing');
    await takes(ines, reference, 'Sign the decision', signing('partner-integrated-care-board'));
    expect(await running(here, reference)).toMatchObject({
      'lcspr-published': '2027-06-14',
      'outcome-told': '2026-12-21',
    });
    await takes(casey, reference, 'Record who was told', {
      whom: 'referrer',
      toldOn: 'today',
      released: 'Testcase Placeholder-Child: a local review begins, because much is to be learned.',
    });
    expect(await running(here, reference)).not.toHaveProperty('outcome-told');
    await here.tick();
    expect(robin.card().text).toContain('The outcome of your referral is there');
    expect(robin.card().text).not.toContain('Placeholder');
    await robin.presses('Read the outcome');
    expect(robin.card().text).toContain('a local review begins');
    expect(robin.card().text).not.toMatch(/Invented|unclear|regulation 11/);
    const inChannel = channel(casey)
      .cards()
      .map(({ text }) => text);
    expect(inChannel.join()).toContain('Decided on 14 December 2026');
    expect(inChannel.filter((text) => text.includes(`A decision about ${reference} is to be signed`))).toHaveLength(1);
    expect(inChannel.filter((text) => text.includes(`${reference} is decided`))).toHaveLength(1);
    expect(inChannel.join()).not.toMatch(/Placeholder-Child|practice review/i);
  });

  it('and nobody signs twice, not even in another role; what is signed stands above the box', async () => {
    const here = world(await fresh());
    const { casey, lena, pol, reference } = await drawnUp(here, childAnswers, 'no-further-action', 'local');
    await casey.says('give a role');
    await casey.presses('Give this role', { role: 'partner-police', person: 'lena' });
    await opens(lena, reference);
    await lena.presses('Sign the decision');
    for (const words of ['Decision 1 of Monday 14 December 2026: No further action', 'No statute', '0 of 3'])
      expect(lena.card().text).toContain(words);
    await takes(lena, reference, 'Sign the decision', signing('partner-local-authority'));
    expect(lena.card().text).toContain('Still missing: the integrated care board, the police');
    await lena.forges('referral/begin-step', { reference, step: 'sign' });
    expect(lena.told()).toContain('You have signed this decision already, for the local authority');
    await takes(pol, reference, 'Sign the decision', signing('partner-police'));
    await casey.says('give a role');
    await casey.presses('Give this role', { role: 'partner-police', person: 'robin' });
    const robin = await here.person('robin', 'Robin Example');
    await robin.forges('referral/begin-step', { reference, step: 'sign' });
    expect(robin.told()).toContain('Signed for the police by Pol Example-Police, 14 December 2026');
  });

  it('anew when a partner does not agree, and the earlier one stays readable', async () => {
    const here = world(await fresh());
    const { casey, lena, reference } = await drawnUp(here, childAnswers, 'no-further-action', 'local');
    const disagreement = 'Invented: two earlier reviews said the same.';
    await takes(lena, reference, 'Sign the decision', {
      signingAs: 'partner-local-authority',
      agrees: 'disagree',
      disagreement,
    });
    expect(lena.card().text).toContain('Your answer about the decision is recorded.');
    expect((await recordOf(here, reference))?.stage.name).toBe('recommended');
    await opens(casey, reference);
    await casey.presses('Draw up the decision');
    expect(casey.card().text).toContain('Why it is decided anew');
    await casey.presses('Continue', {});
    expect(casey.card().text).toContain('Enter why this decision takes the place of the earlier one');
  });
});

onEveryStorage('an adult’s case is decided', (fresh) => {
  it.each([
    ['mandatory-sar', 'care-act-44-1-2', { 'sar-completed': '2027-06-14' }],
    ['discretionary-sar', 'care-act-44-4', { 'sar-completed': '2027-06-14' }],
    ['rapid-sar', 'care-act-44-1-2', { 'rapid-sar-completed': '2027-03-14' }],
    ['no-further-action', 'local', {}],
  ])('as %s by the independent chair alone', async (option, mandate, clocks) => {
    const here = world(await fresh());
    const { chris, reference } = await drawnUp(here, adultAnswers, option, mandate);
    await takes(chris, reference, 'Sign the decision', signing('independent-chair'));
    expect((await recordOf(here, reference))?.stage.name).toBe('decided');
    expect(await running(here, reference)).toEqual({ ...clocks, 'outcome-told': '2026-12-21' });
  });
});
