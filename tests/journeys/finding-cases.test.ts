import { expect, it } from 'vitest';
import { ReferralReference } from '../../src/referral/reference.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { adultAnswers, childAnswers } from '../support/answers.ts';
import { toThePanel } from '../support/decides.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { takesStep } from '../support/takes-step.ts';
import { type World, world } from '../support/world.ts';

/** A child's case with the panel, and an adult's that nobody has taken up. */
async function twoCases(here: World) {
  const people = await panelOf(here);
  const { robin, casey, channel } = people;
  const child = await refers(robin, childAnswers);
  await here.tick();
  await channel(casey).presses('Acknowledge');
  await casey.says('cases');
  await casey.presses(`Open ${child}`);
  await takesStep(casey, 'Triage', toThePanel);
  return { ...people, child, adult: await refers(robin, adultAnswers) };
}

/** The cases that the card lists, in its order. */
const listed = (seat: Seat): readonly unknown[] =>
  seat
    .card()
    .buttons.filter(({ title }) => title.startsWith('Open CR-'))
    .map(({ data }) => data.reference);

/** As the step does it, when somebody's conflict of interest comes to light. */
const hasConflict = (here: World, reference: string, person: Seat['person']) =>
  changeReferral(here.services, ReferralReference.parse(reference), (referral) => {
    const made = { at: here.services.now().toISOString(), by: { id: 'casey', name: 'Casey Placeholder' } };
    const conflict = { ...made, person: { id: person.id, name: person.name } };
    const record = { ...referral, conflicts: [...referral.conflicts, conflict] };
    return { record, entry: { ...made, what: 'conflict-recorded', note: null }, messages: [] };
  });

onEveryStorage('people find the cases they look for', (fresh) => {
  it('in the list: what is due first comes first, and filters leave what they say', async () => {
    const here = world(await fresh());
    const { casey, priya, child, adult } = await twoCases(here);
    await casey.says('cases');
    expect(listed(casey)).toEqual([adult, child]);
    expect(casey.card().text).toContain('2 open cases');
    await casey.presses('Show these', { about: 'child', stand: 'panel' });
    expect(listed(casey)).toEqual([child]);
    expect(casey.card().text).toContain('1 of 2 open cases: A child · With the panel');
    await casey.presses('Show these', { about: 'child', stand: 'paused' });
    expect(casey.card().text).toContain('No open case matches');
    await casey.presses('Show all');
    here.pass(24 * 7);
    await casey.presses('Show these', { waiting: 'overdue' });
    expect(listed(casey)).toEqual([adult, child]);
    await priya.says('cases');
    await priya.presses('Show these', { waiting: 'mine' });
    expect(listed(priya)).toEqual([]);
  });

  it('by name, birth date, NHS number or reference, and each case found says who found it', async () => {
    const here = world(await fresh());
    const { casey, child, adult } = await twoCases(here);
    const finds = async (typed: string) => {
      await casey.says('cases');
      await casey.presses('Find', { typed });
      return listed(casey);
    };
    expect(await finds('testcase PLACEHOLDER')).toEqual([child, adult].sort());
    expect(await finds('Placeholder, Testcase 12.6.2017')).toEqual([child]);
    expect(await finds('27 March 1957')).toEqual([adult]);
    expect(await finds('943 476 5919')).toEqual([child]);
    expect(casey.card().text).not.toMatch(/Placeholder|9434765919|943 476/);
    expect(await finds('Testcase Elsewhere')).toEqual([]);
    expect(casey.card().text).toContain('No case was found by this name');
    expect(casey.card().text).toContain('That you looked for a person and found nothing is recorded.');
    await finds(child.toLowerCase().replaceAll('-', ' '));
    expect(casey.card().text).toContain('OFFICIAL-SENSITIVE');
    await casey.presses('History');
    expect(casey.card().text).toContain('Casey Placeholder read the result of a search by name and date of birth');
    expect(here.logged.join()).not.toMatch(/Testcase|1957/);
  });

  it('and whoever has a conflict of interest meets the case in no list, search or count', async () => {
    const here = world(await fresh());
    const { priya, child, adult } = await twoCases(here);
    await hasConflict(here, child, priya.person);
    await priya.says('cases');
    expect(listed(priya)).toEqual([adult]);
    expect(priya.card().text).toContain('1 open case');
    await priya.presses('Find', { typed: 'Testcase Placeholder' });
    expect(listed(priya)).toEqual([adult]);
    await priya.presses('Find', { typed: child });
    expect(priya.told()).toContain('closed to you');
    for (const verb of ['referral/open', 'referral/history']) await priya.forges(verb, { reference: child });
    expect(priya.card().text).not.toContain('OFFICIAL-SENSITIVE');
  });

  it('and a withdrawn one among the closed cases', async () => {
    const here = world(await fresh());
    const { robin, casey, adult } = await twoCases(here);
    await robin.says('my referrals');
    await robin.forges('referral/confirm-withdrawal', { reference: adult, reason: 'Sent twice' });
    await casey.says('cases');
    await casey.presses('Closed cases');
    expect(listed(casey)).toEqual([adult]);
    expect(casey.card().text).toContain('Withdrawn by the referrer');
  });
});

onEveryStorage('people go through a case', (fresh) => {
  it('from its summary to each part, with the steps that are theirs', async () => {
    const here = world(await fresh());
    const { casey, priya, child } = await twoCases(here);
    await casey.says('cases');
    await casey.presses(`Open ${child}`);
    for (const words of ['✓ Done · Triaged, 14 December 2026', '▶ Now · Give views', '○ To come · Decide', 'On time'])
      expect(casey.card().text.replaceAll('\n', '')).toContain(words);
    await goesTo(casey, 'Clocks');
    for (const words of ['Notify the Panel of the serious incident', 'day 1 of 5', 'Source: Children Act 2004'])
      expect(casey.card().text).toContain(words);
    await goesTo(casey, 'People');
    for (const words of ['Named nurse for safeguarding', 'Casey Placeholder'])
      expect(casey.card().text).toContain(words);
    await goesTo(casey, 'Requests');
    expect(casey.card().text).toContain('No agency was asked for information.');
    await goesTo(casey, 'Paper: Triage');
    expect(casey.card().text).toContain('Placeholder-Child died, and neglect is suspected.');
    await goesTo(casey, 'What you can do now');
    const offered = casey.card().buttons.filter(({ verb }) => verb === 'referral/begin-step');
    expect(offered.map(({ title }) => title)).toContain('Set the panel meeting');
    await priya.says('cases');
    await priya.presses(`Open ${child}`);
    expect(priya.card().buttons.map(({ title }) => title)).not.toContain('Set the panel meeting');
  });
});

/** Chooses a part in the list of parts, where each stands as its title and its value. */
async function goesTo(seat: Seat, part: string): Promise<void> {
  const lines = seat.card().text.split('\n');
  const at = lines.findIndex((line, index) => line === part && /^\d+$/.test(lines[index + 1] ?? ''));
  await seat.presses('Go', { goTo: lines[at + 1] ?? 'no such part' });
}
