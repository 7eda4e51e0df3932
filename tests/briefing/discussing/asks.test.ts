import { expect, test } from 'vitest';
import { askAfter } from '../../../src/briefing/discussing/ask-after.ts';
import { summariesOf } from '../../../src/briefing/discussing/summary-store.ts';
import { changeUptake } from '../../../src/briefing/uptake-store.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import { dyingTables } from '../../support/dying-tables.ts';
import { takesStep } from '../../support/takes-step.ts';
import { answers, briefing, changes, posted, records, uptakeIn } from './scene.ts';
import { action, ada, discussion } from './uptake.ts';

const asked = (cards: readonly { readonly text: string }[]) =>
  cards.filter(({ text }) => text.includes('Your team agreed to do something by')).length;

test('A process that dies at any call to storage asks after an action once, never twice', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let nth = 1; nth <= 7; nth += 1) {
      const tables = memoryTables();
      const here = await posted(1, tables);
      const robin = await records(here);
      await here.goOn();
      here.pass(24 * 32);
      const uptake = await uptakeIn(here);
      const services = { ...here.services, tables: dyingTables(tables, nth, when).tables, wake: () => {} };
      if (uptake) await askAfter(services, uptake, services.now()).catch(() => null);
      await here.goOn();
      expect(asked(robin.cards())).toBe(1);
    }
  }
});

test('What comes due on a weekend is asked after on Monday morning', async () => {
  const here = await posted(1);
  const robin = await records(here, {
    ...{ heldOn: '14 December 2026', led: 'Ada', people: '4', how: 'online', 'answer-1': 'a', 'answer-2': 'b' },
    ...{ 'answer-3': 'c', 'more-0': 'yes', 'what-1': 'Tell the night shift', 'owner-1': 'Ada', 'more-1': 'no' },
    'due-1': '9 January 2027',
  });
  here.pass(24 * 26);
  await here.goOn();
  expect(here.services.now().toISOString()).toContain('2027-01-09T12');
  expect(asked(robin.cards())).toBe(0);
  here.pass(44.5);
  await here.goOn();
  expect(here.services.now().toISOString()).toContain('2027-01-11T08');
  expect(asked(robin.cards())).toBe(1);
});

test('A day that is past is no later day for what is not done yet', async () => {
  const here = await posted(1);
  const robin = await records(here);
  await robin.presses('Tell how it stands');
  await robin.presses('Continue', { stands: 'not-yet' });
  await robin.presses('Continue', { stands: 'not-yet', newDue: 'yesterday' });
  expect(robin.card().text).toContain('13 December 2026 is past. Enter today or a later day');
  await robin.presses('Continue', { stands: 'not-yet', newDue: 'tomorrow' });
  await robin.presses('Record');
  expect((await uptakeIn(here))?.actions[0]).toMatchObject({ state: 'agreed', due: '2026-12-15' });
});

test('A later day that was told stays when the discussion is changed; what was done stays done', async () => {
  const here = await posted(1);
  const robin = await records(here);
  await takesStep(robin, 'Tell how it stands', { stands: 'not-yet', newDue: '19 February 2027' });
  await changes(robin, { 'Your discussion': { people: '9' } });
  expect((await uptakeIn(here))?.actions.map(({ due }) => due)).toEqual(['2027-02-19', '2027-01-29']);
  await takesStep(robin, 'Tell how it stands', { stands: 'done' });
  await changes(robin, { 'Action 1': { 'due-1': '26 February 2027' } });
  expect((await uptakeIn(here))?.actions.map(({ due, state }) => [due, state])).toEqual([
    ['2027-02-26', 'done'],
    ['2027-01-29', 'agreed'],
  ]);
});

test('A discussion is counted even when the process dies right after it was recorded', async () => {
  const tables = memoryTables();
  const here = await posted(1, tables);
  await here.at(here.robin.person).presses('Record our discussion');
  await here.goOn();
  here.pass(1);
  Object.assign(here.app, { wake: () => {} });
  await takesStep(here.robin, 'Begin', answers);
  expect(await summariesOf(tables, briefing)).toMatchObject([{ discussions: 0 }]);
  await here.tick();
  expect(await summariesOf(tables, briefing)).toMatchObject([{ discussions: 1, people: 8 }]);
});

test('A channel of many shifts is asked after all of its actions of one day, and after the impact', async () => {
  const here = await posted(1);
  await records(here);
  const people = Array.from({ length: 60 }, (_, n) => ({ id: `shift-${n}`, name: `Shift ${n}` }));
  for (const one of people) await here.person(one.id, one.name);
  const place = { briefing, channel: here.ward };
  await changeUptake(here.services, place, (uptake) => ({
    record: {
      ...uptake,
      discussions: people.map((by) => ({ ...discussion, at: here.services.now().toISOString(), id: by.id, by })),
      actions: people.map(({ id }) => ({ ...action, id: `${id}:1`, discussion: id })),
    },
    entry: { at: here.services.now().toISOString(), by: ada, what: 'discussion-recorded', note: null },
    messages: [],
  }));
  for (const days of [40, 80]) {
    here.pass(24 * days);
    await here.goOn();
  }
  const uptake = await uptakeIn(here);
  expect(uptake?.actions.filter(({ askedAt }) => askedAt === null)).toEqual([]);
  expect(uptake?.impact.askedAt).not.toBeNull();
  const asks = people.map(({ id }) => here.connector.cardsIn(`chat of ${id}`).map(({ data }) => data.due !== null));
  expect(asks.filter(([action]) => action).length).toBe(60);
  expect(asks.filter(([, action]) => action === false).length).toBe(40);
});
