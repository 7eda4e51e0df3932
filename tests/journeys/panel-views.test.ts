import { expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { atThePanel, drawnUp, opens, recommending, signing, takes, viewOf } from '../support/decides.ts';
import { recordOf } from '../support/records.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { world } from '../support/world.ts';

/** Everything that a person can read of the case: each of its pages, and its history. */
async function allRead(seat: Seat, reference: string): Promise<string> {
  const read: string[] = [];
  await opens(seat, reference);
  const { text } = seat.card();
  const pages = Number(/Page 1 of (\d+)/.exec(text)?.[1] ?? 1);
  for (let page = 0; page < pages; page += 1) {
    await seat.forges('referral/open', { reference, page });
    read.push(seat.card().text);
  }
  await seat.forges('referral/history', { reference });
  return [...read, seat.card().text].join('\n');
}

const viewWith = (option: string, reasons: string) => ({ ...viewOf('child', option), reasons });

onEveryStorage('the panel gives its views', (fresh) => {
  it('each without having read the others’; one’s own opens theirs', async () => {
    const here = world(await fresh());
    const { priya, lena, casey, reference } = await atThePanel(here, childAnswers);
    await takes(
      priya,
      reference,
      'Give your view',
      viewWith('single-agency-review', 'The view of Priya, in her words.'),
    );
    expect(await allRead(priya, reference)).toContain('The view of Priya');
    const before = await allRead(lena, reference);
    expect(before).toContain('View given, by Priya Sample');
    expect(before).not.toMatch(/The view of Priya|Invented reason|Single-agency review/);
    expect(await allRead(casey, reference)).toContain('The view of Priya');
    await takes(lena, reference, 'Give your view', viewWith('no-further-action', 'The view of Lena, in hers.'));
    const after = await allRead(lena, reference);
    expect(after).toContain('The view of Priya');
    expect(after).toContain('Single-agency review');
  });

  it('two at once, and both count; a second press counts once', async () => {
    const here = world(await fresh());
    const { priya, pol, reference } = await atThePanel(here, childAnswers);
    const fills = async (seat: Seat) => {
      await opens(seat, reference);
      await seat.presses('Give your view');
      while (seat.card().buttons.some(({ title }) => title === 'Continue'))
        await seat.presses('Continue', viewWith('lcspr', `The view of ${seat.person.name}`));
    };
    await fills(priya);
    await fills(pol);
    const check = priya.card();
    await Promise.all([priya.presses('Record'), pol.presses('Record')]);
    await priya.pressesOn(check, 'Record');
    const referral = await recordOf(here, reference);
    expect(referral?.views.map(({ by }) => by.id).sort()).toEqual(['pol', 'priya']);
    expect(referral?.papers.filter(({ step }) => step === 'view')).toHaveLength(2);
  });

  it('and a member with a conflict of interest is shut out in the middle of it', async () => {
    const here = world(await fresh());
    const { priya, casey, reference } = await atThePanel(here, childAnswers);
    await opens(priya, reference);
    await priya.presses('Give your view');
    const page = priya.card();
    await takes(casey, reference, 'Declare a conflict of interest', {
      whose: 'priya',
      conflict: 'Invented: related.',
      sure: 'true',
    });
    expect(
      priya
        .cards()
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Placeholder-Child');
    await priya.pressesOn(page, 'Continue', viewOf('child', 'lcspr'));
    expect(priya.told()).toContain('conflict of interest');
    expect((await recordOf(here, reference))?.views).toEqual([]);
  });

  it('and the chair recommends after the first of them', async () => {
    const here = world(await fresh());
    const { priya, chris, reference } = await atThePanel(here, childAnswers);
    await opens(chris, reference);
    expect(chris.card().buttons.map(({ title }) => title)).not.toContain('Recommend');
    await chris.forges('referral/begin-step', { reference, step: 'recommend' });
    expect(chris.told()).toContain('Nobody has given a view yet');
    await takes(priya, reference, 'Give your view', viewOf('child', 'lcspr'));
    await takes(chris, reference, 'Recommend', recommending('lcspr'));
    expect(chris.card().text).toContain('Recommendation made on 14 December 2026');
  });
});

onEveryStorage('two sign at once', (fresh) => {
  it('for two roles: both signatures stand; for one role: the second is told who was faster', async () => {
    const here = world(await fresh());
    const { casey, lena, pol, priya, reference } = await drawnUp(here, childAnswers, 'lcspr', 'si-2018-789');
    await casey.says('give a role');
    await casey.presses('Give this role', { role: 'partner-police', person: 'priya' });
    const fills = async (seat: Seat, role: string) => {
      await opens(seat, reference);
      await seat.presses('Sign the decision');
      await seat.presses('Continue', signing(role));
    };
    await fills(lena, 'partner-local-authority');
    await fills(pol, 'partner-police');
    await fills(priya, 'partner-police');
    await Promise.all([lena, pol, priya].map((seat) => seat.presses('Record')));
    const referral = await recordOf(here, reference);
    const signatures = referral?.stage.name === 'signing' ? referral.stage.decision.signatures : [];
    expect(signatures.map(({ role }) => role).sort()).toEqual(['partner-local-authority', 'partner-police']);
    expect([pol.told(), priya.told()].join()).toMatch(/Signed for the police by (Pol Example-Police|Priya Sample)/);
  });
});
