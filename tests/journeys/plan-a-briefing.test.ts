import { beforeEach, describe, expect, test } from 'vitest';
import { readBriefing } from '../../src/briefing/briefing-store.ts';
import { savedAudiences } from '../../src/briefing/saved-audience-store.ts';
import { tallyOf } from '../../src/briefing/sending/round-store.ts';
import { historyOf } from '../../src/change.ts';
import { keepShut } from '../../src/people/shut-channels.ts';
import { followTeam } from '../../src/set-up/follow-team.ts';
import { approved, join, store } from '../briefing/planning/approved.ts';
import { joined } from '../briefing/planning/channels.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { type World, world } from '../support/world.ts';

const ward = joined('hospital', 'Ward 9', ['nights']);
const ward10 = joined('hospital', 'Ward 10', ['nights', 'maternity']);
const custody = joined('police', 'Custody');

let here: World;
let mo: Seat;
let ada: Seat;

/** Monday 14 December 2026, midday. Two managers, three channels, one briefing that was approved. */
beforeEach(async () => {
  here = world();
  const { casey } = await panelOf(here);
  [mo, ada] = await Promise.all([here.person('mo', 'Mo Example'), here.person('ada', 'Ada Invented')]);
  for (const id of ['mo', 'ada']) await gives(casey, 'manager', id);
  await join(here.services, [ward, ward10, custody]);
  await store(here.services, approved);
});

const title = approved.text?.title ?? '';
const standing = async () => (await readBriefing(here.services.tables, approved.id))?.stage;
const history = async () =>
  (await historyOf(here.services.tables, { table: 'briefings', partition: `briefing:${approved.id}` })).map(
    ({ what, by }) => `${what} by ${by.name}`,
  );

async function opens(seat: Seat): Promise<void> {
  await seat.says('briefings');
  await seat.presses(`Open ${title}`);
}

const offers = (seat: Seat, button: string) => seat.card().buttons.some((one) => one.title === button);

/** Goes through the pages of a step from the open briefing, up to the card that is checked, or to a page that asks again. */
async function fills(seat: Seat, step: string, answers: Readonly<Record<string, string>>): Promise<string> {
  await opens(seat);
  await seat.presses(step);
  for (let presses = 0; presses < 6 && offers(seat, 'Continue'); presses += 1) await seat.presses('Continue', answers);
  return seat.card().text;
}
const later = { important: 'no', when: 'later', day: '16 December 2026', time: '2.30pm' };

describe('A manager sends an approved briefing', () => {
  test('of their own, and is offered that before taking it back', async () => {
    await opens(mo);
    expect(mo.card().buttons.map((one) => one.title)).toEqual(
      expect.arrayContaining(['Send or plan', 'Change it again']),
    );
    expect(mo.card().buttons[0]?.title).toBe('Send or plan');
  });

  test('to all channels now: whom it reaches is shown by name before, and it goes out without waiting for the next look', async () => {
    const check = await fills(mo, 'Send or plan', { who: 'all', important: 'yes', when: 'now' });
    expect(check).toContain('It goes to 3 channels of 2 agencies');
    expect(check).toContain('Marlbridge Hospitals NHS Trust (2): Team of hospital, Ward 9; Team of hospital, Ward 10');
    await mo.presses('Yes, send it then');
    expect(await standing()).toMatchObject({
      name: 'released',
      release: { important: true, audience: { kind: 'all' } },
    });
    const posts = [ward, ward10, custody].map(({ address }) => here.connector.cardsIn(address.conversation).length);
    expect(posts).toEqual([1, 1, 1]);
    expect(await history()).toContain('planned by Mo Example');
  });

  test('and reads first which channels will be left out, because they shut the app out: so many are then skipped', async () => {
    await keepShut(here.services.tables, ward10, { since: '2026-12-10T10:00:00.000Z', why: 'blocked' });
    const check = await fills(mo, 'Send or plan', { who: 'all', important: 'no', when: 'now' });
    expect(check).toContain('It goes to 2 of 3 channels of 2 agencies.');
    expect(check).toContain(
      '1 channel left out, because the app is blocked or not there any more: Team of hospital, Ward 10.',
    );
    await mo.presses('Show all channels');
    expect(mo.card().text).toContain('(Marlbridge Hospitals NHS Trust, left out)');
    await mo.presses('Back');
    await mo.presses('Yes, send it then');
    await here.tick();
    const tally = await tallyOf(here.services.tables, { briefing: approved.id, number: 1 });
    expect(tally).toMatchObject({ planned: 3, sent: 2, skipped: 1 });
  });

  test('to many channels: each name can be read, a page at a time, before it is sent', async () => {
    const wards = Array.from({ length: 40 }, (_, at) => joined('ambulance', `Station ${at + 1}`));
    await join(here.services, wards);
    const check = await fills(mo, 'Send or plan', { who: 'all', important: 'no', when: 'now' });
    expect(check).not.toContain('Station 40');
    await mo.presses('Show all channels');
    expect(mo.card().text).toContain('43 channels');
    const first = mo.card().text;
    await mo.presses('Next page');
    const both = first + mo.card().text;
    const names = [...both.matchAll(/Station \d+|Ward \d+|Custody/g)].map(([name]) => name);
    expect(new Set(names)).toEqual(new Set([...wards, ward, ward10, custody].map(({ name }) => name)));
    await mo.presses('Back');
    await mo.presses('Yes, send it then');
    await ada.forges('briefing/audience-channels', { briefing: approved.id, page: 0 });
    expect(ada.told()).toContain('What was chosen here is not kept any more');
  });

  test('to an agency at a time typed as people type it, in UK time, once it is due', async () => {
    const check = await fills(mo, 'Send or plan', { who: 'agencies', agencies: 'hospital', ...later });
    expect(check).toContain('It goes out on Wednesday 16 December 2026 at 2:30pm, UK time.');
    expect(check).toContain('A channel that joins before then gets it too');
    await mo.presses('Yes, send it then');
    expect(mo.card().text).toContain('To be sent on Wednesday 16 December 2026 at 2:30pm, as Mo Example planned it');
    here.pass(48);
    await here.tick();
    expect(await standing()).toMatchObject({ name: 'planned', release: { due: '2026-12-16T14:30:00.000Z' } });
    here.pass(3);
    await here.tick();
    expect(await standing()).toMatchObject({ name: 'released' });
  });

  test('by tags, and saves that audience under a name that the other manager then chooses it by', async () => {
    await fills(mo, 'Send or plan', { who: 'tags', tags: 'nights', saveAs: 'Night teams', ...later });
    await mo.presses('Yes, send it then');
    expect(await savedAudiences(here.services.tables)).toMatchObject([
      { name: 'Night teams', by: { name: 'Mo Example' } },
    ]);
    await fills(mo, 'Cancel the plan', { why: '' });
    await mo.presses('Cancel the plan');
    const [saved] = await savedAudiences(here.services.tables);
    const check = await fills(ada, 'Send or plan', { who: 'saved', saved: saved?.id ?? '', ...later });
    expect(check).toContain('Night teams: 2 channels');
    expect(check).toContain('It goes to 2 channels of 1 agency: channels with the tag nights.');
  });

  test('by hand, and hears when a channel that was chosen is gone, before or after it was saved', async () => {
    const both = [ward, custody].map(({ address }) => address.conversation).join();
    await opens(mo);
    await mo.presses('Send or plan');
    await mo.presses('Continue', { who: 'by-hand' });
    const { team, address } = custody;
    await followTeam(here.services, { kind: 'gone', why: 'app-removed', team: team.team, channel: null });
    await mo.presses('Continue', { channels: both });
    expect(mo.card().text).toContain('one that you chose has left since');
    await join(here.services, [custody]);
    await mo.presses('Continue', { channels: both, saveAs: 'Two' });
    for (const answers of [later, later]) await mo.presses('Continue', answers);
    await mo.presses('Yes, send it then');
    await followTeam(here.services, { kind: 'gone', why: 'deleted', team: team.team, channel: address.conversation });
    await fills(mo, 'Cancel the plan', {});
    await mo.presses('Cancel the plan');
    const [saved] = await savedAudiences(here.services.tables);
    const check = await fills(ada, 'Send or plan', { who: 'saved', saved: saved?.id ?? '', ...later });
    expect(check).toContain('Not there any more, so left out: Team of police, Custody.');
  });
});

describe('Nothing goes out at night or on a day off', () => {
  test('without a second press, which says the day and the hour in words and is asked anew for another time', async () => {
    const early = { who: 'all', important: 'no', when: 'later', day: '27 3 2027', time: '7am' };
    const asked = await fills(mo, 'Send or plan', early);
    expect(asked).toContain(
      'Saturday 27 March 2027 at 7am: it is a Saturday, and it is before 8am. Tick that it should go',
    );
    expect(await standing()).toMatchObject({ name: 'approved' });
    const [sure] = mo.card().inputs.filter(({ id }) => id.startsWith('sure-'));
    await mo.presses('Continue', { [sure?.id ?? '']: 'true' });
    expect(mo.card().text).toContain('At an unusual time');
    await mo.presses('Change When');
    await mo.presses('Continue', { day: '28 3 2027' });
    expect(mo.card().text).toContain('Sunday 28 March 2027 at 7am: it is a Sunday');
    expect(offers(mo, 'Yes, send it then')).toBe(false);
  });

  test('not even at once: whoever presses “now” at seven in the evening is asked', async () => {
    here.pass(7);
    const asked = await fills(mo, 'Send or plan', { who: 'all', important: 'no', when: 'now' });
    expect(asked).toContain('Monday 14 December 2026 at 7pm: it is after 6pm');
  });

  test('nor when the evening has come between the last card and its button', async () => {
    await fills(mo, 'Send or plan', { who: 'all', important: 'no', when: 'now' });
    here.pass(7);
    await mo.presses('Yes, send it then');
    expect(mo.told()).toContain('Something still needs an answer');
    expect(await standing()).toMatchObject({ name: 'approved' });
  });
});

describe('When the clocks change', () => {
  const at = (day: string, time: string) => ({ who: 'all', important: 'no', when: 'later', day, time });

  test('a time that does not exist is asked for again, with what the clocks do', async () => {
    const asked = await fills(mo, 'Send or plan', at('28 March 2027', '01:30'));
    expect(asked).toContain('on Sunday 28 March 2027 the clocks go forward from 1am to 2am, so there is no such time');
  });

  test.each([
    ['first', '2027-10-31T00:30:00.000Z'],
    ['second', '2027-10-31T01:30:00.000Z'],
  ])('of a time that comes twice the manager chooses the %s', async (turn, due) => {
    await fills(mo, 'Send or plan', at('31 October 2027', '1.30am'));
    await mo.presses('Continue', { turn });
    const [sure] = mo.card().inputs.filter(({ id }) => id.startsWith('sure-'));
    await mo.presses('Continue', { turn, [sure?.id ?? '']: 'true' });
    expect(mo.card().text).toContain(`Sunday 31 October 2027 at 1:30am, the ${turn} of the two, UK time`);
    await mo.presses('Yes, send it then');
    expect(await standing()).toMatchObject({ release: { due } });
  });

  test('a time that has passed is asked for again', async () => {
    expect(await fills(mo, 'Send or plan', at('today', '9am'))).toContain('Time: 9am today is past');
    expect(await fills(mo, 'Send or plan', at('13 12 2026', '9am'))).toContain('Day: 13 December 2026 is past');
    const both = await fills(mo, 'Send or plan', at('13 12 2026', 'noonish'));
    expect(both).toContain('Day: 13 December 2026 is past');
    expect(both).toContain('Time: enter a time of day');
    expect(both).not.toContain('the clocks go forward');
  });
});

describe('What is planned', () => {
  const due = async () => {
    const stage = await standing();
    return stage?.name === 'planned' ? stage.release.due : null;
  };
  beforeEach(async () => {
    await fills(mo, 'Send or plan', { who: 'all', ...later });
    await mo.presses('Yes, send it then');
  });

  test('is held back by the other manager, stays past its time, and goes on at another', async () => {
    await fills(ada, 'Hold back', { why: 'A hearing was moved' });
    await ada.presses('Hold it back');
    here.pass(72);
    await here.tick();
    expect(await standing()).toMatchObject({ name: 'planned', release: { held: true } });
    await fills(mo, 'Let it go on', { when: 'later', day: '18 12 2026', time: '10am' });
    await mo.presses('Let it go on');
    expect(await due()).toBe('2026-12-18T10:00:00.000Z');
    expect(await history()).toEqual(
      expect.arrayContaining(['planned by Mo Example', 'held by Ada Invented', 'let-go-on by Mo Example']),
    );
  });

  test('is changed by the other manager: whoever planned it is told each time, in words that say who did what', async () => {
    await fills(ada, 'Hold back', { why: 'A hearing was moved' });
    await ada.presses('Hold it back');
    await here.tick();
    expect(mo.card().text).toContain('Ada Invented held this briefing back');
    expect(mo.card().text).toContain('A hearing was moved');
    await mo.presses('Open the briefing');
    await mo.presses('Let it go on');
    const held = 'by Ada Invented: it was to go out on Wednesday 16 December 2026 at 2:30pm.';
    expect(mo.card().text).toContain(`Held back ${held}`);
    await ada.forges('briefing/begin-step', { briefing: approved.id, step: 'plan' });
    expect(ada.told()).toContain(`Held back already ${held}`);
    await mo.presses('Continue', { when: 'later', day: '18 12 2026', time: '10am' });
    await mo.presses('Let it go on');
    await here.tick();
    const wentOn = 'Mo Example let this briefing go on: it is to go out on Friday 18 December 2026 at 10am.';
    expect(ada.card().text).toContain(wentOn);
    await fills(ada, 'Move', { time: '11am' });
    await ada.presses('Move it');
    await here.tick();
    expect(mo.card().text).toContain('Ada Invented moved this briefing: it is to go out on Friday');
    await fills(ada, 'Cancel the plan', {});
    await ada.presses('Cancel the plan');
    await here.tick();
    expect(mo.card().text).toContain('Ada Invented cancelled the plan to send this briefing');
  });

  test('is moved, with its time in the fields; of two managers at once the second is asked once more', async () => {
    await opens(ada);
    await ada.presses('Move');
    expect(ada.card().inputs.map(({ value }) => value)).toEqual(['later', '16 December 2026', '14:30']);
    await ada.presses('Continue', { time: '15:00' });
    here.pass(0.1);
    await fills(mo, 'Move', { time: '16:00' });
    await mo.presses('Move it');
    await ada.presses('Move it');
    expect(ada.told()).toContain('Something still needs an answer');
    expect(await due()).toBe('2026-12-16T16:00:00.000Z');
    await opens(ada);
    await ada.presses('Move');
    expect(ada.card().text).toContain(
      'Mo Example has changed the plan since you began: it is now to go out on Wednesday',
    );
    const [changed] = ada.card().inputs.filter(({ id }) => id.startsWith('changed-'));
    await ada.presses('Continue', { [changed?.id ?? '']: 'true' });
    await ada.presses('Move it');
    expect(await due()).toBe('2026-12-16T15:00:00.000Z');
  });

  test('is approved again once it is cancelled, and can be planned by somebody else', async () => {
    await fills(ada, 'Cancel the plan', {});
    await ada.presses('Cancel the plan');
    expect(await standing()).toEqual(approved.stage);
    await fills(mo, 'Send or plan', { who: 'all', ...later });
    await mo.presses('Yes, send it then');
    expect(await due()).toBe('2026-12-16T14:30:00.000Z');
  });

  test.each([
    ['Hold back', 'Hold it back'],
    ['Move', 'Move it'],
    ['Cancel the plan', 'Cancel the plan'],
  ])('cannot be changed by “%s” once it has gone out meanwhile, and whoever tried is told', async (step, button) => {
    await fills(ada, step, { when: 'later', day: '17 December 2026', time: '9am' });
    here.pass(51);
    await here.tick();
    await ada.presses(button);
    expect(ada.told()).toContain('It has gone out, on 16 December 2026 at 3pm.');
    expect(await standing()).toMatchObject({ name: 'released' });
  });

  test('is planned once when two managers press at the same time, and the second hears who was first', async () => {
    await fills(mo, 'Cancel the plan', {});
    await mo.presses('Cancel the plan');
    for (const seat of [mo, ada]) await fills(seat, 'Send or plan', { who: 'all', ...later });
    await Promise.all([mo, ada].map((seat) => seat.presses('Yes, send it then')));
    expect([mo, ada].map((seat) => seat.told()).join()).toContain('Planned already by');
    expect((await history()).filter((what) => what.startsWith('planned'))).toHaveLength(2);
  });
});

test('whoever is neither manager nor coordinator can plan nothing', async () => {
  const robin = await here.person('robin', 'Robin Example');
  const step = { briefing: approved.id, channel: '', step: 'plan', about: '' };
  await robin.says('menu');
  await robin.forges('briefing/begin-step', step);
  expect(robin.told()).toContain('Managers and coordinators write and approve briefings.');
});
