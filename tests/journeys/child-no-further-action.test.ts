import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { besideTheLine, takes as takesByName } from '../support/beside-the-line.ts';
import { deciding, drawnUp, opens, recommending, signing, takes, viewOf } from '../support/decides.ts';
import { recordOf, running } from '../support/records.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

const textsOf = (seat: Seat) => seat.cards().map(({ text }) => text);

onEveryStorage('a child’s case comes to no further action', (fresh) => {
  async function signedByAll() {
    const here = world(await fresh());
    const people = await drawnUp(here, childAnswers, 'no-further-action', 'local');
    const { lena, ines, pol, reference } = people;
    const sign = async () => {
      await takes(lena, reference, 'Sign the decision', signing('partner-local-authority'));
      await takes(ines, reference, 'Sign the decision', signing('partner-integrated-care-board'));
      await takes(pol, reference, 'Sign the decision', signing('partner-police'));
    };
    await sign();
    return { here, sign, ...people };
  }
  const tells = (released: string) => ({ whom: 'referrer', toldOn: 'today', released });

  it('signed by all three, told and closed; nothing runs any more', async () => {
    const { here, casey, robin, channel, reference } = await signedByAll();
    expect(await running(here, reference)).toMatchObject({ 'outcome-told': '2026-12-21' });
    await takes(casey, reference, 'Record who was told', tells('Invented: no review, and these are the reasons.'));
    await takes(casey, reference, 'Close the case', besideTheLine['close-case']);
    await here.tick();
    expect((await recordOf(here, reference))?.stage).toMatchObject({
      name: 'closed',
      decision: { option: 'no-further-action', mandates: ['local'] },
    });
    expect(await running(here, reference)).toEqual({});
    await robin.presses('Read the outcome');
    expect(robin.card().text).toContain('no review, and these are the reasons');
    expect(textsOf(channel(casey)).join()).not.toMatch(/no further action|Placeholder-Child/i);
  });

  it('is challenged after it was closed, reopened, seen anew by the panel, and decided otherwise', async () => {
    const { here, sign, casey, robin, priya, chris, channel, reference } = await signedByAll();
    await takes(casey, reference, 'Record who was told', tells('Invented: no review.'));
    await takes(casey, reference, 'Close the case', besideTheLine['close-case']);
    here.pass(24);
    const by = { challenger: 'family', grounds: 'Invented: Testcase Placeholder-Child’s aunt was never asked.' };
    await takesByName(casey, reference, 'challenge', by);
    expect((await recordOf(here, reference))?.stage.name).toBe('closed');
    await takesByName(chris, reference, 'reopen', { reason: 'Invented: the aunt is to be heard.' });
    await here.tick();
    const reopened = await recordOf(here, reference);
    expect(reopened).toMatchObject({ stage: { name: 'panel' }, views: [], challenges: [{ reopened: true }] });
    expect(robin.card().text).toContain('With the panel');
    await takes(priya, reference, 'Give your view', viewOf('child', 'lcspr'));
    await takes(chris, reference, 'Recommend', recommending('lcspr'));
    const anew = { ...deciding('child', 'lcspr', 'si-2018-789'), decidedOn: 'today' };
    await takes(casey, reference, 'Draw up the decision', { ...anew, whyCorrected: 'Invented: the aunt was heard.' });
    await sign();
    expect(await running(here, reference)).toMatchObject({
      'lcspr-published': '2027-06-15',
      'outcome-told': '2026-12-22',
    });
    await casey.forges('referral/begin-step', { reference, step: 'close-case' });
    expect(casey.told()).toContain('The referrer has not been told the outcome yet');
    await takes(casey, reference, 'Record who was told', tells('Invented: now a review begins.'));
    await robin.forges('referral/status', { reference });
    expect(robin.card().text).toContain('now a review begins');
    await opens(casey, reference);
    await casey.presses('History');
    for (const line of ['Challenged: The person or their family', 'Reopened', 'Decision 2: Local child'])
      expect(casey.card().text).toContain(line);
    expect(textsOf(channel(casey)).join()).not.toMatch(/aunt|practice review|Placeholder-Child/i);
  });
});
