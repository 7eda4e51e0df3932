import { expect, it } from 'vitest';
import { adultAnswers } from '../support/answers.ts';
import { deciding, drawnUp, opens, signing, takes } from '../support/decides.ts';
import { running } from '../support/records.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const released = {
  whom: 'referrer',
  toldOn: 'today',
  released: 'Testcase Placeholder-Child: a local review begins, because much is to be learned.',
};

onEveryStorage('the referrer reads the outcome', (fresh) => {
  it('in the words released, which stand in one row of storage; the look is recorded, and the card folds again', async () => {
    const here = world(await fresh());
    const { robin, casey, chris, reference } = await drawnUp(here, adultAnswers, 'mandatory-sar', 'care-act-44-1-2');
    await takes(chris, reference, 'Sign the decision', signing('independent-chair'));
    await robin.forges('referral/status', { reference });
    expect(robin.card().text).toContain('You will be told what it is and why');
    await takes(casey, reference, 'Record who was told', released);
    await here.tick();
    await robin.presses('Read the outcome');
    expect(robin.card().text).toContain('a local review begins');
    await opens(casey, reference);
    await casey.presses('History');
    expect(casey.card().text).toContain('Robin Example read the released outcome');
    const rows = await here.services.tables.referrals.list(`referral:${reference}`);
    const holding = rows.filter((row) => JSON.stringify(row).includes('a local review begins'));
    expect(holding.map(({ key }) => key.split(':')[0])).toEqual(['paper']);
    expect(here.logged.join()).not.toContain('a local review begins');
    here.pass(9);
    await here.tick();
    expect(
      robin
        .cards()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('a local review begins');
  });

  it('and nobody else does, not even a member of the panel who knows the reference', async () => {
    const here = world(await fresh());
    const { priya, casey, chris, reference } = await drawnUp(here, adultAnswers, 'no-further-action', 'local');
    await takes(chris, reference, 'Sign the decision', signing('independent-chair'));
    await takes(casey, reference, 'Record who was told', released);
    await priya.forges('referral/status', { reference });
    expect(priya.told()).toContain('There is no referral of yours');
  });

  it('anew when it was decided anew, and until then that they will be told', async () => {
    const here = world(await fresh());
    const { robin, casey, chris, reference } = await drawnUp(here, adultAnswers, 'no-further-action', 'local');
    await takes(chris, reference, 'Sign the decision', signing('independent-chair'));
    await takes(casey, reference, 'Record who was told', released);
    here.pass(24);
    const corrected = deciding('adult', 'discretionary-sar', 'care-act-44-4');
    const whyCorrected = 'Invented: a fourth agency wrote to us.';
    await takes(casey, reference, 'Draw up the decision', { ...corrected, decidedOn: 'today', whyCorrected });
    await takes(chris, reference, 'Sign the decision', signing('independent-chair'));
    expect(await running(here, reference)).toEqual({ 'sar-completed': '2027-06-15', 'outcome-told': '2026-12-22' });
    await robin.forges('referral/status', { reference });
    expect(robin.card().text).toContain('You will be told what it is and why');
    await takes(casey, reference, 'Record who was told', { ...released, released: 'Now a review begins after all.' });
    await robin.forges('referral/status', { reference });
    expect(robin.card().text).toContain('Now a review begins after all');
    await opens(casey, reference);
    await casey.presses('History');
    expect(casey.card().text).toContain(
      'Decision 2: Discretionary safeguarding adults review. Before: No further action',
    );
  });
});
