import { beforeEach, describe, expect, test } from 'vitest';
import { actionId, actionNumbers } from '../../../src/briefing/discussing/discuss-pages.ts';
import { discussionKey, keepWords, tellingKey } from '../../../src/briefing/discussing/words.ts';
import { stepDraftKey } from '../../../src/briefing/steps/step-draft.ts';
import type { Uptake } from '../../../src/briefing/uptake.ts';
import { changeUptake, uptakeAggregate } from '../../../src/briefing/uptake-store.ts';
import { memoryTables } from '../../../src/tables/memory-table.ts';
import type { Tables, Write } from '../../../src/tables/table.ts';
import { gives } from '../../support/panel.ts';
import { rememberingTables } from '../../support/remembering-tables.ts';
import type { Seat } from '../../support/seat.ts';
import { takesStep } from '../../support/takes-step.ts';
import { briefing, posted, records, uptakeIn } from './scene.ts';

/** What should not have been written. */
const tooMuch = 'Zebedee of Quarry Lane';
const mostColleagues = 40;
const names = Array.from({ length: mostColleagues }, (_, at) => `colleague-${at}`);

/**
 * Storage in which nothing can be written of what colleagues filled in alone while it `stops`: as when the process dies before. What happens
 * `meanwhile` comes before the last colleague’s words are recorded.
 */
function stopping() {
  const inner = memoryTables();
  const state: { stops: boolean; meanwhile: (() => Promise<void>) | null } = { stops: false, meanwhile: null };
  const isOfTheLast = ({ kind, key }: Write) => kind === 'remove' && key.startsWith('begun:zz-last:');
  const isOfDrafts = (writes: readonly Write[]) => writes.every(({ key }) => /^begun:.*:tell-action:/.test(key));
  const tables: Tables = {
    ...inner,
    reflections: {
      ...inner.reflections,
      async commit(partition, writes) {
        const happens = writes.some(isOfTheLast) ? state.meanwhile : null;
        if (happens) state.meanwhile = null;
        await happens?.();
        if (state.stops && isOfDrafts(writes)) throw new Error('this instance is dead');
        return inner.reflections.commit(partition, writes);
      },
    },
  };
  return { tables, state };
}

async function scene() {
  const { tables, state } = stopping();
  const storage = rememberingTables(tables);
  const here = await posted(1, storage.tables);
  const robin = await records(here);
  await takesStep(robin, 'Tell how it stands', { stands: 'not-yet', newDue: '29 January 2027', telling: tooMuch });
  const about = (await uptakeIn(here))?.discussions[0]?.id ?? '';
  await gives(here.casey, 'coordinator', 'casey');
  const holding = async () =>
    (await storage.rows()).filter(({ row }) => JSON.stringify(row.body).includes(tooMuch)).map(({ row }) => row.key);
  return { here, casey: here.casey, about, holding, state };
}
type Scene = Awaited<ReturnType<typeof scene>>;

/** They record here too, and have begun to tell of the first action, because whoever recorded it has left. */
async function begin({ here, about }: Scene, people: readonly string[]): Promise<void> {
  const at = here.services.now().toISOString();
  const action = actionId(about, 1);
  const place = { briefing, channel: here.ward };
  await changeUptake(here.services, place, (uptake) => ({
    record: {
      ...uptake,
      left: ['robin'],
      recorders: [...uptake.recorders, ...people.map((id) => ({ id, next: `next of ${id}`, sentAt: at }))],
    },
    entry: { at, by: { id: 'robin', name: 'Robin Example' }, what: 'invited', note: null },
    messages: [],
  }));
  const drafts = people.map((id): Write => {
    const of = { step: 'tell-action', about: action };
    const filled = { typed: { stands: 'done', telling: tooMuch }, visited: { standing: 1 }, takenAway: 0 };
    const body = { ...of, ...filled, id: `draft of ${id}`, by: { id, name: id }, savedAt: at };
    return { kind: 'insert', key: stepDraftKey({ ...of, personId: id }), body };
  });
  await here.services.tables.reflections.commit(uptakeAggregate(place).partition, drafts);
}

async function takesAway(scene: Scene, which: string): Promise<void> {
  await ticks(scene, which);
  await scene.casey.presses('Take the words away for good');
}

async function ticks({ here, casey, about }: Scene, which: string): Promise<void> {
  await casey.forges('briefing/open-uptake', { briefing, channel: here.ward, about });
  await casey.presses('Take the words away');
  await casey.presses('Continue', { which, why: 'It named a family' });
}

async function opensTheirs({ here, about }: Scene, id: string): Promise<Seat> {
  const seat = await here.person(id, id);
  await seat.says('menu');
  const step = { briefing, channel: here.ward, step: 'tell-action', about: actionId(about, 1) };
  await seat.forges('briefing/begin-step', step);
  return seat;
}

let now: Scene;
beforeEach(async () => {
  now = await scene();
});

test('However many colleagues have begun to tell of an action, all of what was told of it goes', async () => {
  await begin(now, names);
  expect(await now.holding()).toHaveLength(mostColleagues + 1);
  await takesAway(now, 'telling-1');
  await now.here.goOn();
  expect(await now.holding()).toEqual([]);
});

test('When the process dies before all is written again nobody reads the rest, and it goes later', async () => {
  await begin(now, names);
  now.state.stops = true;
  await takesAway(now, 'telling-1');
  const left = await now.holding();
  expect(left).toHaveLength(10);
  const id = /^begun:([^:]+):/.exec(left[0] ?? '')?.[1] ?? '';
  const colleague = await opensTheirs(now, id);
  expect(JSON.stringify(colleague.card())).not.toContain(tooMuch);
  expect(colleague.card().text).toContain('What was told of it before was taken away by Casey Placeholder');
  await now.here.services.wait(120_000);
  now.state.stops = false;
  await now.here.goOn();
  expect(await now.holding()).toEqual([]);
});

test('What somebody types anew meanwhile stays when the rest goes', async () => {
  await begin(now, ['zz-last', ...names]);
  now.state.stops = true;
  await takesAway(now, 'telling-1');
  const colleague = await opensTheirs(now, 'zz-last');
  now.state.stops = false;
  await colleague.presses('Change How it stands');
  await colleague.presses('Continue', { stands: 'done', telling: 'A list is kept' });
  await now.here.services.wait(120_000);
  await now.here.goOn();
  await colleague.presses('Record');
  const uptake = await uptakeIn(now.here);
  expect(uptake?.actions[0]).toMatchObject({ state: 'done', tellings: 2 });
  expect(await now.holding()).toEqual([]);
  await now.casey.forges('briefing/read-words', { briefing, channel: now.here.ward, about: now.about });
  expect(now.casey.card().text).toContain('A list is kept');
});

describe('What a colleague records whose draft has to wait does not bring the words back', () => {
  let colleague: Seat;
  beforeEach(async () => {
    await begin(now, ['zz-last', ...names]);
    now.state.stops = true;
    colleague = await opensTheirs(now, 'zz-last');
    await ticks(now, 'telling-1');
  });
  const takes = () => now.casey.presses('Take the words away for good');
  const isGone = async () => {
    now.state.stops = false;
    await now.here.services.wait(120_000);
    await now.here.goOn();
    expect(await now.holding()).toEqual([]);
    expect((await uptakeIn(now.here))?.actions[0]).toMatchObject({ state: 'agreed', tellings: 1 });
  };

  test('from a card that was drawn before: it is shown without them first', async () => {
    expect(colleague.card().text).toContain(tooMuch);
    await takes();
    await colleague.presses('Record');
    expect(colleague.card().text).not.toContain(tooMuch);
    await isGone();
  });

  test('in that very moment: they are told that words were taken away', async () => {
    now.state.meanwhile = takes;
    await colleague.presses('Record');
    expect(colleague.told()).toContain('A coordinator took words away that stood in this.');
    await isGone();
  });
});

test('Of the most that a team can record, all can be taken away at once', async () => {
  const { here, about } = now;
  const at = here.services.now().toISOString();
  const by = { id: 'robin', name: 'Robin Example' };
  const filled = (name: string, most: number) => {
    const answer = [`${tooMuch} ${'字'.repeat(most - tooMuch.length - 1)}`];
    return { name, label: name, question: '字'.repeat(300), answer, caution: null };
  };
  const questions = [1, 2, 3, 4, 5, 6].map((number) => `Question ${number}`);
  const said = [
    filled('led', 120),
    ...questions.map((_, n) => filled(`answer-${n + 1}`, 1_500)),
    ...actionNumbers.flatMap((number) => [filled(`what-${number}`, 200), filled(`owner-${number}`, 120)]),
  ];
  const versions = Array.from({ length: 20 }, (_, n) => keepWords(discussionKey(about, n + 1), { at, by, said }));
  const tellings = actionNumbers.flatMap((number) =>
    Array.from({ length: 9 }, (_, n) =>
      keepWords(tellingKey(actionId(about, number), n + 1), { at, by, said: [filled('telling', 1_000)] }),
    ),
  );
  const most = ({ discussions, actions: [action], ...uptake }: Uptake) => ({
    ...uptake,
    discussions: discussions.map((one) => ({ ...one, questions, versions: 20, given: null })),
    actions: action ? actionNumbers.map((number) => ({ ...action, id: actionId(about, number), tellings: 9 })) : [],
  });
  await changeUptake(here.services, { briefing, channel: here.ward }, (uptake) => ({
    record: most(uptake),
    entry: { at, by, what: 'discussion-changed', note: null },
    messages: [],
    rows: [...versions, ...tellings],
  }));
  await begin(now, names);
  expect((await now.holding()).length).toBe(20 + 45 + mostColleagues);
  const answered = questions.map((_, n) => `answer-${n + 1}`);
  const told = actionNumbers.flatMap((number) => [`action-${number}`, `telling-${number}`]);
  // All else that was written goes along then, as it stands.
  await takesAway(now, 'led');
  expect((await uptakeIn(here))?.discussions[0]?.gone).toHaveLength(1);
  await takesAway(now, [...answered, ...told].join(','));
  await here.goOn();
  expect(await now.holding()).toEqual([]);
});
