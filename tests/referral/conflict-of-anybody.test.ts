import { describe, expect, test } from 'vitest';
import { ReferralReference } from '../../src/referral/reference.ts';
import { readReferral } from '../../src/referral/referral-store.ts';
import { childAnswers } from '../support/answers.ts';
import { takes } from '../support/beside-the-line.ts';
import { opens } from '../support/decides.ts';
import { refers } from '../support/fills-in.ts';
import { gives, panelChannel, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { world } from '../support/world.ts';

const member = (id: string, name: string) => ({ id, name, email: null });
const linesOf = (seat: Seat) => seat.card().text.split('\n');

/** A case; the whole team of the panel’s channel are members of the panel, and some of them have never opened the app. */
async function caseOfATeam() {
  const here = world();
  const { robin, casey, channel } = await panelOf(here);
  here.rosters.set(`team of ${panelChannel}`, [
    member('newton', 'Newton Example'),
    member('ann-one-111111', 'Ann Example'),
    member('ann-two-222222', 'Ann Example'),
  ]);
  await channel(casey).says('link this team to a role');
  await channel(casey).presses('Link this team', { role: 'panel-member' });
  const reference = ReferralReference.parse(await refers(robin, childAnswers));
  await here.tick();
  const asks = () => casey.forges('referral/begin-step', { reference, step: 'conflict' });
  return { here, casey, channel, reference, asks };
}

describe('A coordinator records the conflict of interest of somebody who has never opened the app', () => {
  test('so that they never see the case: no list, no search, no card, on their first day', async () => {
    const { here, casey, reference } = await caseOfATeam();
    await takes(casey, reference, 'conflict', { whose: 'newton', conflict: 'Invented: his cousin.', sure: 'true' });
    expect((await readReferral(here.services.tables, reference))?.conflicts).toMatchObject([
      { person: { id: 'newton', name: 'Newton Example' } },
    ]);
    const newton = await here.person('newton', 'Newton Example');
    await newton.says('cases');
    expect(newton.card().text).not.toContain(reference);
    await newton.forges('referral/find', { typed: 'Testcase Placeholder-Child' });
    expect(newton.card().text).not.toContain(reference);
    await newton.forges('referral/open', { reference });
    expect(newton.told()).toContain('closed to you: a conflict of interest was recorded by Casey Placeholder');
  });

  test('with namesakes told apart, and everybody with a role in cases among them', async () => {
    const { casey, asks } = await caseOfATeam();
    await gives(casey, 'auditor', 'robin');
    await asks();
    expect(linesOf(casey)).toContain('Ann Example (account ending 111111)');
    expect(linesOf(casey)).toContain('Ann Example (account ending 222222)');
    expect(linesOf(casey)).toContain('Robin Example');
    expect(linesOf(casey)).not.toContain('Casey Placeholder');
  });

  test('a team that Teams does not tell about just now leaves the others to choose from', async () => {
    const { here, casey, asks } = await caseOfATeam();
    here.rosters.clear();
    await asks();
    expect(linesOf(casey)).toContain('Priya Sample');
    expect(casey.card().text).not.toContain('Newton Example');
    expect(casey.card().text).toContain('try again in five minutes');
  });
});

describe('Whoever had the case open reads', () => {
  async function opened() {
    const here = world();
    const people = await panelOf(here);
    const reference = ReferralReference.parse(await refers(people.robin, childAnswers));
    await here.tick();
    await opens(people.priya, reference);
    const closed = () => people.priya.cards().find(({ text }) => text.includes('closed to you from now on'))?.text;
    return { here, ...people, reference, closed };
  }

  test('that a coordinator recorded it, who, and whom to ask if it is wrong, and no thanks', async () => {
    const { here, casey, reference, closed } = await opened();
    await takes(casey, reference, 'conflict', { whose: 'priya', conflict: 'Invented: her cousin.', sure: 'true' });
    await here.tick();
    expect(closed()).toContain('A coordinator has recorded that you have a conflict of interest in this case');
    expect(closed()).toMatch(/If this is wrong, ask\s+Casey Placeholder\s+or another coordinator/);
    expect(closed()).not.toContain('Thank you');
    expect(closed()).not.toContain('cousin');
  });

  test('thanks where they declared it themselves', async () => {
    const { priya, reference, closed } = await opened();
    await takes(priya, reference, 'conflict', { conflict: 'Invented: my cousin.', sure: 'true' });
    expect(closed()).toContain('Thank you');
    expect(closed()).not.toContain('coordinator');
  });
});
