import { beforeEach, describe, expect, test } from 'vitest';
import { listedBriefings } from '../../src/briefing/briefing-store.ts';
import { typedBriefing } from '../briefing/writing/texts.ts';
import { goesOn } from '../support/goes-on.ts';
import { gives } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import type { World } from '../support/world.ts';
import { approves, begins, latestBriefing, latestHistory, writingDesk } from '../support/writing-desk.ts';

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

describe('A briefing that somebody began to write who has left', () => {
  /** Ada began it, and is no manager any more; a coordinator has it open. */
  beforeEach(async () => {
    await begins(ada);
    await ada.presses('Write');
    await goesOn(ada, typedBriefing);
    await ada.presses('Save and close');
    await casey.forges('set-up/take-role', { role: 'manager', person: 'ada', name: 'Ada Invented' });
    await cora.says('menu');
    await cora.forges('briefing/open', { briefing: (await briefing()).id });
  });
  const carriesOn = async (seat: Seat) => {
    await seat.presses('Carry on with it');
    await seat.presses('Carry on with it');
  };
  const begun = async () =>
    (await here.services.tables.briefings.list(`briefing:${(await briefing()).id}`, { prefix: 'begun:' })).map(
      ({ key }) => key,
    );

  test('is carried on by a coordinator, with all that was typed, and sent for approval', async () => {
    await carriesOn(cora);
    expect(cora.card().text).toContain('Written by Cora Sample, Ada Invented');
    expect(await begun()).toEqual(['begun:cora:write:']);
    await cora.presses('Write');
    await goesOn(cora);
    expect(cora.card().text).toContain(typedBriefing.title ?? '');
    await cora.presses('Send for approval');
    expect(await briefing()).toMatchObject({ author: { id: 'cora' }, stage: { name: 'for-approval' } });
    expect(await history()).toContain('carried-on by Cora Sample');
  });

  test('is approved by neither of the two who wrote it', async () => {
    await carriesOn(cora);
    await cora.presses('Write');
    await goesOn(cora);
    await cora.presses('Send for approval');
    await gives(casey, 'manager', 'ada');
    for (const seat of [ada, cora]) {
      await seat.forges('briefing/begin-step', { briefing: (await briefing()).id, step: 'approve' });
      expect(seat.told()).toContain('You wrote it: a second person approves it.');
    }
    await approves(mo);
    expect((await briefing()).stage).toMatchObject({ name: 'approved', by: { id: 'mo' } });
  });

  test('is carried on once, of two coordinators and of two presses', async () => {
    await casey.forges('briefing/open', { briefing: (await briefing()).id });
    for (const seat of [casey, cora]) await seat.presses('Carry on with it');
    const card = cora.card();
    await cora.pressesOn(card, 'Carry on with it');
    await cora.pressesOn(card, 'Carry on with it');
    await casey.presses('Carry on with it');
    expect(casey.told()).toContain('Cora Sample carries on with it already.');
    expect(await briefing()).toMatchObject({ author: { id: 'cora' }, formerAuthors: [{ id: 'ada' }] });
    expect((await history()).filter((line) => line.startsWith('carried-on'))).toHaveLength(1);
  });

  test('is not carried on by a manager, and whoever is still here is told', async () => {
    const { id } = await briefing();
    await mo.says('menu');
    await mo.forges('briefing/carry-on', { briefing: id, from: 'ada', sure: 'yes' });
    expect(mo.told()).toContain('Only a coordinator carries on with what somebody else has begun.');
    const cards = ada.cards().length;
    await carriesOn(cora);
    expect(ada.cards()).toHaveLength(cards);
    await begins(mo);
    const { listed } = await listedBriefings(here.services.tables, { most: 5, after: null });
    const other = listed.find(({ briefing: one }) => one.author.id === 'mo')?.briefing.id;
    await cora.forges('briefing/carry-on', { briefing: other, from: 'mo', sure: 'yes' });
    expect(mo.card().text).toContain('Cora Sample carries on with the briefing that you began');
  });
});
