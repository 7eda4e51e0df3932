import { beforeEach, describe, expect, test } from 'vitest';
import { listedBriefings } from '../../src/briefing/briefing-store.ts';
import { typedBriefing } from '../briefing/writing/texts.ts';
import { goesOn, has } from '../support/goes-on.ts';
import type { Seat } from '../support/seat.ts';
import type { World } from '../support/world.ts';
import { approves, latestBriefing, latestHistory, sends, ticked, writingDesk } from '../support/writing-desk.ts';

let here: World;
let casey: Seat;
let cora: Seat;
let mo: Seat;
let ada: Seat;

beforeEach(async () => {
  ({ here, casey, cora, mo, ada } = await writingDesk());
});
const briefing = () => latestBriefing(here);
const history = () => latestHistory(here);

describe('The second person', () => {
  test('sends it back with a comment; the author goes on with what was typed, and sends it again', async () => {
    await sends(mo);
    await ada.presses('Open the briefing');
    await ada.presses('Send back');
    await ada.presses('Continue', { comment: 'Part 3 is too long.' });
    await ada.presses('Send back');
    expect(mo.card().text).toContain('Part 3 is too long.');
    await mo.presses('Open the briefing');
    expect(mo.card().text).toContain('What should be different: \nPart 3 is too long.');
    await mo.presses('Write');
    expect(mo.card().text).toContain('Ada Invented sent it back: Part 3 is too long.');
    await mo.presses('Change Parts 3 and 4 of 7');
    await mo.presses('Continue', { part3: 'Short.' });
    await mo.presses('Send for approval');
    expect((await briefing()).text?.parts[2]?.text).toBe('Short.');
    await approves(ada);
    expect((await briefing()).stage.name).toBe('approved');
  });

  test('ticks for the text as it was read: when it is changed meanwhile, nothing is approved', async () => {
    await sends(mo);
    await ada.presses('Open the briefing');
    await ada.presses('Approve');
    await ada.presses('Continue', ticked(ada));
    await mo.presses('Change it again');
    await mo.presses('Continue');
    await mo.presses('Take it back');
    await ada.presses('Approve');
    expect(ada.told()).toContain('It is being written again');
    await mo.presses('Write');
    await mo.presses('Send for approval');
    const old = ada.cards().find(({ text }) => text.includes('Check before it is done'));
    if (!old) throw new Error('no card to approve');
    await ada.pressesOn(old, 'Approve');
    expect(ada.told()).toContain('Something still needs an answer');
    expect((await briefing()).stage.name).toBe('for-approval');
  });

  test('is one of two: the slower is told who was faster, and so is the author', async () => {
    await sends(mo);
    await Promise.all([ada, cora].map((seat) => seat.presses('Open the briefing')));
    for (const seat of [ada, cora]) {
      await seat.presses('Approve');
      await seat.presses('Continue', ticked(seat));
    }
    await Promise.all([ada.presses('Approve'), cora.presses('Approve')]);
    const { stage } = await briefing();
    expect(stage.name).toBe('approved');
    const slower = 'by' in stage && stage.by.id === 'ada' ? cora : ada;
    expect(slower.told()).toContain('Already approved by');
    await mo.forges('briefing/begin-step', { briefing: (await briefing()).id, step: 'write' });
    expect(mo.told()).toContain('Already approved by');
    expect(await history()).toHaveLength(3);
  });

  test('who loses the role cannot approve with the card that is still there', async () => {
    await sends(mo);
    await ada.presses('Open the briefing');
    await ada.presses('Approve');
    await ada.presses('Continue', ticked(ada));
    await here.services.tables.people.commit('roles', [{ kind: 'remove', key: 'role:held:manager:ada' }]);
    await ada.presses('Approve');
    expect(ada.told()).toContain('Managers and coordinators write and approve briefings');
    expect((await briefing()).stage.name).toBe('for-approval');
  });

  test('reads the text that was sent: none is written beside it by a forged press', async () => {
    await sends(mo);
    await mo.forges('briefing/begin-step', { briefing: (await briefing()).id, step: 'change-again', about: 'beside' });
    expect(mo.told()).toContain('That button does not work any more');
  });

  test('is never the author', async () => {
    await sends(mo);
    await mo.forges('briefing/begin-step', { briefing: (await briefing()).id, step: 'approve' });
    expect(mo.told()).toContain('You wrote it: a second person approves it.');
    await ada.forges('briefing/begin-step', { briefing: (await briefing()).id, step: 'change-again' });
    expect(ada.told()).toContain('Only its author writes it.');
  });

  test('is nobody whose words it was copied from, or a copy of that: they are neither asked nor let through', async () => {
    await sends(mo);
    await ada.forges('briefing/duplicate', { briefing: (await briefing()).id, id: 'copied-once' });
    await casey.forges('briefing/duplicate', { briefing: 'copied-once', id: 'copied-empty' });
    expect(casey.told()).toContain('There is nothing to copy yet');
    await ada.presses('Write');
    await goesOn(ada);
    await ada.presses('Send for approval');
    const asked = mo.cards().length;
    await casey.forges('briefing/duplicate', { briefing: 'copied-once', id: 'copied-twice' });
    await casey.presses('Write');
    await goesOn(casey);
    await casey.presses('Send for approval');
    expect(mo.cards()).toHaveLength(asked);
    for (const [seat, copy] of [
      [mo, 'copied-once'],
      [mo, 'copied-twice'],
      [ada, 'copied-twice'],
    ] as const) {
      await seat.forges('briefing/begin-step', { briefing: copy, step: 'approve' });
      expect(seat.told()).toContain('It is a copy of what you wrote: a second person approves it.');
    }
    await cora.forges('briefing/begin-step', { briefing: 'copied-twice', step: 'approve' });
    expect(cora.card().text).toContain('Read it, and tick what is so');
  });
});

describe('An approved briefing', () => {
  test('is not changed with an old card, and taken back it needs approving again', async () => {
    await sends(mo);
    await approves(ada);
    await mo.forges('briefing/begin-step', { briefing: (await briefing()).id, step: 'write' });
    expect(mo.told()).toContain('Already approved by Ada Invented');
    await mo.presses('Open the briefing');
    await mo.presses('Change it again');
    await mo.presses('Continue', { why: 'A mistake in part 2' });
    await mo.presses('Take it back');
    expect(ada.card().text).toContain('Mo Example takes back the briefing that you approved');
    expect((await briefing()).stage).toEqual({ name: 'writing', comment: null });
    expect(has(mo, 'Write')).toBe(true);
  });

  test('is copied with its text, once for each button, and discarded once they are sure', async () => {
    await sends(mo);
    await ada.presses('Open the briefing');
    const card = ada.card();
    await ada.presses('Make a copy');
    await ada.pressesOn(card, 'Make a copy');
    const { listed: all } = await listedBriefings(here.services.tables, { most: 5, after: null });
    expect(all).toHaveLength(2);
    expect(all.find(({ briefing: one }) => one.author.id === 'ada')?.briefing).toMatchObject({
      text: null,
      case: null,
    });
    await ada.presses('Write');
    await goesOn(ada);
    expect(ada.card().text).toContain(typedBriefing.title ?? '');
    await ada.presses('Save and close');
    await ada.presses('Discard the briefing');
    await ada.presses('Keep it');
    await ada.presses('Discard the briefing');
    expect(ada.card().text).toContain('What was typed is deleted for good');
    expect(ada.card().text).not.toContain('can still be copied');
    await ada.presses('Discard it');
    expect(ada.card().text).toContain('Discarded by Ada Invented');
    expect(has(ada, 'Write')).toBe(false);
    const copy = all.find(({ briefing: one }) => one.author.id === 'ada')?.briefing.id;
    expect(await here.services.tables.briefings.list(`briefing:${copy}`, { prefix: 'begun:' })).toEqual([]);
  });
});

test('A briefing that a coordinator discards is gone for its author too, who is told', async () => {
  await sends(mo);
  await casey.forges('briefing/discard', { briefing: (await briefing()).id });
  expect(casey.card().text).toContain('Its text can still be copied, as it was sent for approval.');
  await casey.presses('Discard it');
  await here.tick();
  expect(mo.card().text).toContain('Casey Placeholder discarded this briefing: nobody can send it any more.');
  expect(mo.card().text).toContain(typedBriefing.title ?? '');
});

test('Its author is not told any more once they are no manager', async () => {
  await sends(mo);
  await casey.forges('set-up/take-role', { role: 'manager', person: 'mo', name: 'Mo Example' });
  await casey.forges('briefing/discard', { briefing: (await briefing()).id, sure: 'yes' });
  await here.tick();
  expect((await briefing()).stage.name).toBe('discarded');
  expect(mo.cards().some(({ text }) => text.includes('discarded this briefing'))).toBe(false);
});
