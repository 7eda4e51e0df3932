import { beforeEach, describe, expect, test } from 'vitest';
import { wordsPutAwayDue } from '../../../src/briefing/discussing/put-away-due.ts';
import { readUptake } from '../../../src/briefing/uptake-store.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import type { Tables } from '../../../src/tables/table.ts';
import { dyingTables } from '../../support/dying-tables.ts';
import { gives } from '../../support/panel.ts';
import { rememberingTables } from '../../support/remembering-tables.ts';
import type { Seat } from '../../support/seat.ts';
import { answers, briefing, type PostedScene, posted, records, uptakeIn } from './scene.ts';

const tooMuch = 'Zebedee of Quarry Lane';

/** Robin writes too much; Casey may take it away. */
async function saidTooMuch(tables: Tables = memoryTables()) {
  const here = await posted(1, tables);
  const robin = await records(here, { ...answers, 'answer-1': tooMuch, 'what-1': tooMuch });
  const casey = await here.person('casey', 'Casey Placeholder');
  await casey.says('menu');
  await gives(casey, 'coordinator', 'casey');
  const about = (await uptakeIn(here))?.discussions[0]?.id ?? '';
  return { here, robin, casey, about };
}

async function redacts(casey: Seat, here: PostedScene): Promise<void> {
  await casey.forges('briefing/discussions', { briefing });
  await casey.presses('Open Ward 00000, Team of hospital');
  await casey.presses('Take the words away');
  await casey.presses('Continue', { which: 'answer-1,action-1', why: 'It named a family' });
  await casey.presses('Take the words away for good');
  await here.goOn();
}

const shows = (seat: Seat) => seat.cards().filter(({ text }) => text.includes(tooMuch)).length;
/** In a field of a page, where nobody reads it as text. */
const holds = (seat: Seat) => seat.cards().filter((card) => JSON.stringify(card).includes(tooMuch)).length;

describe('When a coordinator takes words away, every card in which somebody has them before them is put away', () => {
  let scene: Awaited<ReturnType<typeof saidTooMuch>>;
  beforeEach(async () => {
    scene = await saidTooMuch();
  });

  test('the team’s own, and a manager’s who reads what was said', async () => {
    const { here, robin, casey, about } = scene;
    await here.manager.forges('briefing/read-words', { briefing, channel: here.ward, about });
    expect([shows(robin), shows(here.manager)]).toEqual([1, 1]);
    await redacts(casey, here);
    expect([shows(robin), shows(here.manager), shows(casey)]).toEqual([0, 0, 0]);
    expect(here.manager.card().text).toContain('Casey Placeholder took words away that stood in this card.');
    await robin.presses('Open it again');
    expect(robin.card().text).toContain(
      'taken away by Casey Placeholder on 14 December 2026, because: It named a family',
    );
  });

  test('that of whoever recorded them and is changing them, in another window too', async () => {
    const { here, robin, casey, about } = scene;
    const step = { briefing, channel: here.ward, step: 'discuss', about };
    await robin.says('menu');
    await robin.forges('briefing/begin-step', { ...step, page: 'answer-1' });
    expect(holds(robin)).toBe(2);
    await redacts(casey, here);
    expect(holds(robin)).toBe(0);
  });

  test('and the card on which they were taken away stays as it is, as does one that has turned to something else', async () => {
    const { here, casey, about } = scene;
    await here.manager.forges('briefing/open-uptake', { briefing, channel: here.ward, about });
    await here.manager.presses('All teams');
    const before = here.manager.card();
    await redacts(casey, here);
    expect(casey.card().text).toContain(
      'taken away by Casey Placeholder on 14 December 2026, because: It named a family',
    );
    expect(here.manager.card()).toEqual(before);
  });
});

test('A card with what a team wrote is put away after eight hours, and opened again by a press', async () => {
  const { here, robin } = await saidTooMuch();
  here.pass(6.9);
  await here.goOn();
  expect(shows(robin)).toBe(1);
  here.pass(1.2);
  await here.goOn();
  expect(shows(robin)).toBe(0);
  expect(robin.card().text).toContain('Put away after some hours');
  await robin.presses('Open it again');
  expect(shows(robin)).toBe(1);
});

test('A card in which somebody writes is not put away under their hands', async () => {
  const { here, robin } = await saidTooMuch();
  here.pass(6.5);
  await robin.presses('Change it');
  here.pass(1);
  await robin.presses('Change Question 1 of 3');
  for (const hours of [1, 5]) {
    here.pass(hours);
    await here.goOn();
    expect(holds(robin)).toBe(1);
  }
  here.pass(3);
  await here.goOn();
  expect(holds(robin)).toBe(0);
  await robin.presses('Open it again');
  await robin.presses('Change it');
  expect(holds(robin)).toBe(1);
});

test('What is known of a card names who has it open and what it is about, and none of the words', async () => {
  const storage = rememberingTables();
  const { about } = await saidTooMuch(storage.tables);
  const known = (await storage.rows()).filter(({ row }) => row.key.startsWith('shown:'));
  expect(known.map(({ row }) => [row.key.split(':')[1], row.body])).toEqual([
    ['robin', expect.objectContaining({ about: [about] })],
  ]);
  expect(JSON.stringify(known)).not.toContain(tooMuch);
});

test('A process that dies at any call to storage while it puts cards away leaves none of them behind', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; nth <= 3; nth += 1) {
      const tables = memoryTables();
      const { here, robin, casey } = await saidTooMuch(tables);
      Object.assign(here.app, { wake: () => {} });
      await casey.forges('briefing/open-uptake', { briefing, channel: here.ward });
      await casey.presses('Take the words away');
      await casey.presses('Continue', { which: 'answer-1,action-1', why: 'It named a family' });
      await casey.presses('Take the words away for good');
      const uptake = await readUptake(tables, { briefing, channel: here.ward });
      const services = { ...here.services, tables: dyingTables(tables, nth, when).tables };
      if (uptake) await wordsPutAwayDue(services, uptake, services.now()).catch(() => null);
      await here.goOn();
      expect(shows(robin)).toBe(0);
    }
  }
});
