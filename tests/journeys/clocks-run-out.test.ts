import { expect, it } from 'vitest';
import { begin } from '../../src/app.ts';
import type { Tables } from '../../src/tables/table.ts';
import { childAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { onEveryStorage } from '../support/storages.ts';
import { takesStep } from '../support/takes-step.ts';
import { type World, world } from '../support/world.ts';

const triaged = {
  liveRisk: 'none',
  crossBorder: 'no',
  conflictsAsked: 'true',
  sinNeeded: 'yes',
  careDeath: 'no',
  laAwareOn: '11 December 2026',
  outcome: 'panel',
  reasons: 'Testcase Placeholder-Child died, and neglect is suspected.',
};

/** It is Monday 14 December 2026, midday. A partner refers; a chair and somebody of the local authority have their roles. */
async function referred(tables: Tables) {
  const here = world(tables);
  await begin(here.services);
  await here.tick();
  const people = await panelOf(here);
  const cleo = await here.person('cleo', 'Cleo Chairperson-Example');
  const lee = await here.person('lee', 'Lee Placeholder');
  for (const seat of [cleo, lee]) await seat.says('menu');
  await gives(people.casey, 'independent-chair', 'cleo');
  await gives(people.casey, 'partner-local-authority', 'lee');
  const reference = await refers(people.robin, childAnswers);
  await here.tick();
  return { here, ...people, cleo, lee, reference };
}

/** A day at a time, in two looks: before 8am, and after it. */
async function days(here: World, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    for (const hours of [19, 5]) {
      here.pass(hours);
      await here.tick();
      await here.tick();
    }
  }
}

const reminders = (seat: Seat) => seat.cards().filter(({ text }) => text.startsWith('Reminder: '));
const last = (seat: Seat) => (reminders(seat).at(-1)?.text ?? '').replaceAll('\n:', ':');

onEveryStorage('the clocks of a case run out', (fresh) => {
  it('nobody acknowledges: the coordinator is reminded, then the chair is told, and the reminder opens the case', async () => {
    const { here, casey, cleo, lee, reference } = await referred(await fresh());
    await days(here, 1);
    expect(last(casey)).toContain('Acknowledge the referral: day 1 of 2, due Wednesday 16 December 2026');
    expect(last(casey)).not.toContain('Placeholder-Child');
    expect(reminders(cleo)).toEqual([]);
    await days(here, 1);
    expect(last(casey)).toContain('Due today');
    expect(last(cleo)).toContain('Nobody has acknowledged it yet. You are told because you chair.');
    await days(here, 2);
    expect(last(casey)).toContain('Overdue');
    expect([casey, cleo, lee].map((seat) => reminders(seat).length)).toEqual([4, 1, 0]);
    await casey.presses('Open the case');
    expect(casey.card().text).toContain(reference);
    await here.tick();
  });

  it('the local authority is reminded of its notification, and Monday’s digest says what is overdue', async () => {
    const { here, casey, cleo, lee, channel, reference } = await referred(await fresh());
    await channel(casey).presses('Acknowledge');
    await casey.says('cases');
    await casey.presses(`Open ${reference}`);
    await takesStep(casey, 'Triage', triaged);
    await days(here, 4);
    expect(reminders(lee)).toHaveLength(3);
    expect(last(lee)).toContain('Notify the Panel of the serious incident: day 5 of 5, due Friday 18 December 2026');
    expect(last(lee)).toContain('Tell the safeguarding partners of the incident');
    await days(here, 3);
    expect(reminders(lee)).toHaveLength(4);
    for (const seat of [casey, cleo]) {
      const digest = seat.cards().findLast(({ text }) => text.startsWith('The week of'))?.text;
      expect(digest).toContain('The week of Monday 21 December 2026');
      expect(digest).toContain(`${reference} (child): Notify the Panel of the serious incident`);
      expect(digest).not.toContain('Placeholder-Child');
    }
    expect(lee.cards().some(({ text }) => text.startsWith('The week of'))).toBe(false);
  });
});
