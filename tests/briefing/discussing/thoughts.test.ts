import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shuffled, withoutWords } from '../../../src/briefing/discussing/thoughts.ts';
import { keepThought, thoughtsOf } from '../../../src/briefing/discussing/thoughts-store.ts';
import { briefingActions } from '../../../src/briefing/index.ts';
import { met } from '../../../src/met.ts';
import type { Person } from '../../../src/people/person.ts';
import { gives } from '../../support/panel.ts';
import { rememberingTables } from '../../support/remembering-tables.ts';
import { tenant } from '../../support/world.ts';
import { briefing, type PostedScene, posted } from './scene.ts';

const thinker = (number: number): Person => ({
  id: `thinker-${number}`,
  name: `Thinker ${number}`,
  email: null,
  tenant,
});

async function shares(here: PostedScene, number: number, thought = `Thought number ${number}`): Promise<void> {
  const seat = here.at(thinker(number));
  await seat.presses('Share an own thought');
  await seat.presses('Share it', { thought });
  expect(seat.card().text).toContain('Your thought is kept without your name');
}

const sharedBy = async (here: PostedScene, count: number) => {
  for (let number = 1; number <= count; number += 1) await shares(here, number);
};

test('Own thoughts leave no trace of who shared them, or when: not in storage, not in the log, not in a chat', async () => {
  const storage = rememberingTables();
  const here = await posted(1, storage.tables);
  const [before, logged, calls] = [await storage.rows(), here.logged.length, here.connector.calls.length];
  here.pass(0.37);
  const moment = here.services.now().toISOString();
  await sharedBy(here, 6);
  const known = new Set(before.map(({ table, row }) => `${table} ${row.partition} ${row.key} ${row.etag}`));
  const written = (await storage.rows()).filter(
    ({ table, row }) => !known.has(`${table} ${row.partition} ${row.key} ${row.etag}`),
  );
  expect(written.map(({ row }) => `${row.partition} ${row.key}`).sort()).toEqual([
    `thoughts:${briefing} thoughts:000`,
    `thoughts:${briefing} used`,
  ]);
  const all = JSON.stringify(written.map(({ row: { key, body, columns } }) => ({ key, body, columns })));
  expect(all).not.toMatch(/thinker|Thinker/);
  expect(all).not.toContain(moment.slice(0, 10));
  expect(here.logged.slice(logged)).toEqual([]);
  expect(here.connector.calls.slice(calls)).toEqual([]);
});

test('A restart of the app leaves no new time in storage when somebody known presses', async () => {
  const storage = rememberingTables();
  const here = await posted(1, storage.tables);
  const robin = here.robin.person;
  const etags = async () => (await storage.rows()).map(({ row }) => row.etag).sort();
  const before = await etags();
  const channel = { serviceUrl: 'https://smba.trafficmanager.net/uk/', tenant, kind: 'channel' } as const;
  await met(here.services, robin, { ...channel, conversation: here.ward });
  expect(await etags()).toEqual(before);
});

test('No press on the card of a thought stands in the log', async () => {
  const here = await posted(1);
  const seat = here.at(thinker(1));
  await seat.presses('Share an own thought');
  const verbs = seat.card().buttons.map(({ verb }) => verb);
  const ours = verbs.filter((verb) => verb.startsWith('briefing/'));
  expect(ours).toEqual(['briefing/share-thought', 'briefing/show-post']);
  expect(
    briefingActions({ namesOfCase: async () => [], reviews: async () => [] }).filter(
      ({ verb, unlogged }) => ours.includes(verb) && !unlogged,
    ),
  ).toEqual([]);
});

test('They are shown five at a time, so that none is the new one, to those who send briefings alone', async () => {
  const here = await posted(1);
  await sharedBy(here, 4);
  await here.manager.forges('briefing/open', { briefing });
  expect(here.manager.card().text).not.toContain('Thoughts');
  await here.manager.forges('briefing/see-thoughts', { briefing });
  expect(here.manager.told()).toContain('Thoughts are shown from 5 on');
  await shares(here, 5);
  await here.manager.forges('briefing/open', { briefing });
  await here.manager.presses('Thoughts (5)');
  for (const number of [1, 2, 3, 4, 5]) expect(here.manager.card().text).toContain(`Thought number ${number}`);
  for (const number of [6, 7, 8, 9]) await shares(here, number);
  await here.manager.forges('briefing/see-thoughts', { briefing });
  expect(here.manager.card().text).not.toContain('Thought number 6');
  await shares(here, 10);
  await here.manager.forges('briefing/open', { briefing });
  expect(here.manager.card().buttons.map(({ title }) => title)).toContain('Thoughts (10)');
  await here.robin.says('menu');
  await here.robin.forges('briefing/see-thoughts', { briefing });
  expect(here.robin.told()).toContain('another role');
});

test('A thought pressed twice is kept once; an empty or too long one is asked for again', async () => {
  const here = await posted(1);
  const seat = here.at(thinker(1));
  await seat.presses('Share an own thought');
  await seat.presses('Share it');
  expect(seat.card().text).toContain('Enter your thought');
  await seat.presses('Share it', { thought: 'a'.repeat(601) });
  expect(seat.card().text).toContain('You have typed 601');
  const asked = seat.card();
  await seat.pressesOn(asked, 'Share it', { thought: 'Once' });
  await seat.pressesOn(asked, 'Share it', { thought: 'Once' });
  expect(await thoughtsOf(here.services.tables, briefing)).toMatchObject([{ text: 'Once' }]);
});

test('A coordinator takes a thought away, and its words are gone', async () => {
  const storage = rememberingTables();
  const here = await posted(1, storage.tables);
  await sharedBy(here, 5);
  const casey = await here.person('casey', 'Casey Placeholder');
  await gives(casey, 'coordinator', 'casey');
  await casey.forges('briefing/see-thoughts', { briefing });
  const [first = ''] = /Thought number \d/.exec(casey.card().text) ?? [];
  await casey.presses('Take it away');
  expect(casey.card().text).toContain(
    `Take this thought away?\nAbout “Seeing the child behind the missed visits”\n${first}`,
  );
  await casey.presses('Take it away for good');
  expect(casey.card().text).toContain('Enter why it is taken away');
  await casey.presses('Take it away for good', { why: 'It named a colleague' });
  expect(casey.card().text).toContain('Taken away by Casey Placeholder on 14 December 2026: It named a colleague');
  const texts = (await storage.rows()).map(({ row }) => JSON.stringify(row.body)).join();
  const seen = ['Thought number 1', 'Thought number 2', 'Thought number 3', 'Thought number 4', 'Thought number 5'];
  expect(seen.filter((text) => !texts.includes(text))).toHaveLength(1);
  expect(texts).not.toContain(first);
});

test('Many thoughts stand in rows that are all written again with each, in an order that tells nothing', async () => {
  const storage = rememberingTables();
  const here = await posted(1, storage.tables);
  for (let number = 0; number < 81; number += 1)
    await keepThought(here.services, briefing, { card: `card-${number}`, text: `Thought ${number}` });
  const thoughts = await thoughtsOf(here.services.tables, briefing);
  expect(thoughts.map(({ text }) => text).sort()).toEqual(
    Array.from({ length: 81 }, (_, number) => `Thought ${number}`).sort(),
  );
  const last = storage.touches.filter(
    ({ what, partition }) => what === 'commit' && partition === `thoughts:${briefing}`,
  );
  expect(last.at(-1)?.key.split('\n').sort()).toEqual(['thoughts:000', 'thoughts:001', 'thoughts:002', 'used']);
  expect(thoughts.map(({ text }) => text)).not.toEqual(Array.from({ length: 81 }, (_, number) => `Thought ${number}`));
});

test('Several people who share at the same moment are all kept', async () => {
  const here = await posted(1);
  const shared = [1, 2, 3, 4, 5, 6].map((number) =>
    keepThought(here.services, briefing, { card: `card-${number}`, text: `Thought ${number}` }),
  );
  expect(await Promise.all(shared)).toEqual(shared.map(() => 'kept'));
  expect(await thoughtsOf(here.services.tables, briefing)).toHaveLength(6);
});

test('A thought that was taken away stays as the first who did it said', () => {
  const [by, at] = [{ id: 'casey', name: 'Casey Placeholder' }, '2026-12-14T12:00:00.000Z'];
  const once = withoutWords([{ id: 't1', text: 'Words', redacted: null, shown: true }], 't1', {
    at,
    by,
    why: 'It named a colleague',
  });
  expect(once).toMatchObject([{ text: null, redacted: { why: 'It named a colleague' } }]);
  expect(withoutWords(once, 't1', { at, by, why: 'Pressed again' })).toEqual(once);
});

test('Mixing loses nothing and adds nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer()),
      fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
      (all, chance) => {
        const random = (below: number) => Math.floor((chance.next().value ?? 0) * below);
        expect(shuffled(all, random).sort()).toEqual([...all].sort());
      },
    ),
  );
});
