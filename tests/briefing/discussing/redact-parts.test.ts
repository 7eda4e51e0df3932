import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { changeUptake } from '../../../src/briefing/uptake-store.ts';
import { gives } from '../../support/panel.ts';
import { rememberingTables } from '../../support/remembering-tables.ts';
import type { Seat } from '../../support/seat.ts';
import { takesStep } from '../../support/takes-step.ts';
import { answers, briefing, changes, type PostedScene, posted, records, uptakeIn } from './scene.ts';

const why = 'It named a family';
const byCasey = `taken away by Casey Placeholder on 14 December 2026, because: ${why}`;

async function recordedHere(typed: Readonly<Record<string, string>> = answers) {
  const storage = rememberingTables();
  const here = await posted(1, storage.tables);
  const robin = await records(here, typed);
  const casey = await opened(here, 'casey', 'Casey Placeholder');
  await gives(casey, 'coordinator', 'casey');
  const about = (await uptakeIn(here))?.discussions[0]?.id ?? '';
  const holding = async (words: string) =>
    (await storage.rows()).filter(({ row }) => JSON.stringify(row.body).includes(words)).map(({ row }) => row.key);
  return { here, robin, casey, about, holding };
}

async function opened(here: PostedScene, id: string, name: string): Promise<Seat> {
  const seat = await here.person(id, name);
  await seat.says('menu');
  return seat;
}

type Scene = Awaited<ReturnType<typeof recordedHere>>;

const opens = async (seat: Seat, { here, about }: Pick<Scene, 'here' | 'about'>) => {
  await seat.says('menu');
  await seat.forges('briefing/open-uptake', { briefing, channel: here.ward, about });
};

async function ticks(seat: Seat, scene: Scene, which: string, reason = why): Promise<void> {
  await opens(seat, scene);
  await seat.presses('Take the words away');
  await seat.presses('Continue', { which, why: reason });
}

async function takesAway(seat: Seat, scene: Scene, which: string, reason = why): Promise<void> {
  await ticks(seat, scene, which, reason);
  await seat.presses('Take the words away for good');
}

async function reads(seat: Seat, scene: Scene): Promise<string> {
  await opens(seat, scene);
  await seat.presses('Read what was said');
  return seat.card().text;
}

async function secondCoordinator({ here, casey }: Scene): Promise<Seat> {
  const ada = await opened(here, 'ada', 'Ada Invented');
  await gives(casey, 'coordinator', 'ada');
  return ada;
}

describe('One name in one answer costs the team that answer, and nothing else', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await recordedHere();
  });

  test('In its place stands who took it away, when and why; all else is read as before', async () => {
    const { casey, holding } = scene;
    await takesAway(casey, scene, 'answer-1');
    expect(await holding(answers['answer-1'])).toEqual([]);
    const read = await reads(scene.robin, scene);
    expect(read).toContain(`What are your key thoughts and reflections?\n(${byCasey})`);
    for (const left of [answers.led, answers['answer-2'], answers['what-1'], answers['owner-2'], answers.evidence])
      expect(read).toContain(left);
  });

  test('At least one has to be ticked', async () => {
    const { casey, here } = scene;
    await ticks(casey, scene, '');
    expect(casey.card().text).toContain('Choose at least one of those that are there to be taken away');
    expect((await uptakeIn(here))?.discussions[0]?.gone).toEqual([]);
  });

  test('Another part can be taken away later, for another reason, and what is gone is not offered again', async () => {
    const { casey } = scene;
    await takesAway(casey, scene, 'answer-1');
    await opens(casey, scene);
    await casey.presses('Take the words away');
    expect(casey.card().text).not.toContain('answer-1');
    await casey.presses('Continue', { which: 'action-2,evidence', why: 'It named a colleague' });
    await casey.presses('Take the words away for good');
    const read = await reads(casey, scene);
    expect(read).toContain(`(${byCasey})`);
    expect(read.split('because: It named a colleague)')).toHaveLength(4);
    expect(read).toContain(answers['what-1']);
  });

  test('Of two coordinators at once one takes it away, and the other is told who did and when', async () => {
    const { casey, here } = scene;
    const ada = await secondCoordinator(scene);
    await ticks(casey, scene, 'answer-1,answer-2');
    await ticks(ada, scene, 'answer-1');
    await ada.presses('Take the words away for good');
    await casey.presses('Take the words away for good');
    expect(casey.told()).toContain('Question 1 was taken away by Ada Invented on 14 December 2026 already');
    expect(await reads(casey, scene)).toContain(answers['answer-2']);
    await opens(casey, scene);
    await casey.presses('Take the words away');
    await casey.presses('Continue', { which: 'answer-2', why });
    await casey.presses('Take the words away for good');
    const gone = (await uptakeIn(here))?.discussions[0]?.gone;
    expect(gone?.map(({ by, names }) => [by.name, names])).toEqual([
      ['Ada Invented', ['answer-1']],
      ['Casey Placeholder', ['answer-2']],
    ]);
  });

  test('So is whoever presses in the same moment', async () => {
    const { casey, here } = scene;
    const ada = await secondCoordinator(scene);
    await ticks(casey, scene, 'answer-1');
    await ticks(ada, scene, 'answer-1');
    await Promise.all([casey, ada].map((seat) => seat.presses('Take the words away for good')));
    const gone = (await uptakeIn(here))?.discussions[0]?.gone ?? [];
    expect(gone).toHaveLength(1);
    const [winner, loser] = gone[0]?.by.id === 'ada' ? [ada, casey] : [casey, ada];
    expect(loser.told()).toContain(`Question 1 was taken away by ${winner.person.name} on 14 December 2026 already`);
  });

  test('When all of it is gone there is nothing more to take away', async () => {
    const { casey } = scene;
    await takesAway(casey, scene, 'led,answer-1,answer-2,answer-3,action-1,action-2,evidence');
    await opens(casey, scene);
    expect(casey.card().buttons.map(({ title }) => title)).not.toContain('Take the words away');
  });
});

describe('What was taken away', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await recordedHere();
    await takesAway(scene.casey, scene, 'answer-1,action-1');
  });

  test('stays so when the team changes something else', async () => {
    const { robin } = scene;
    await opens(robin, scene);
    await changes(robin, { 'Your discussion': { people: '9' } });
    expect((await uptakeIn(scene.here))?.discussions[0]?.people).toBe(9);
    const read = await reads(robin, scene);
    expect(read).toContain('Version 2 of 2');
    expect(read.split(`(${byCasey})`)).toHaveLength(4);
    expect(read).not.toContain('Not provided');
  });

  test('is offered empty to whoever recorded it, with the reason beside it, to be written anew', async () => {
    const { robin, casey, holding } = scene;
    await opens(robin, scene);
    await robin.presses('Change it');
    expect(robin.card().text).toContain(`Question 1, Action 1: ${byCasey}`);
    await robin.presses('Change Question 1 of 3');
    expect(robin.card().text).toContain(`Question 1: ${byCasey}`);
    expect(JSON.stringify(robin.card())).not.toContain(answers['answer-1']);
    await robin.presses('Continue', { 'answer-1': 'Visits are missed more often than we thought.' });
    expect(robin.card().text).toContain(`Action 1: ${byCasey}`);
    expect(robin.card().text).not.toContain('Question 1, Action 1');
    await robin.presses('Record');
    const read = await reads(casey, scene);
    expect(read).toContain('Visits are missed more often than we thought.');
    expect(read.split(`(${byCasey})`)).toHaveLength(3);
    await casey.presses('Earlier version');
    expect(casey.card().text).toContain(`What are your key thoughts and reflections?\n(${byCasey})`);
    expect(await holding('written anew: answer-1')).toHaveLength(1);
    await takesAway(casey, scene, 'answer-1', 'Again');
    expect(await holding('Visits are missed')).toEqual([]);
  });
});

describe('Only parts in which something stands are offered', () => {
  const offered = async (scene: Scene) => {
    await opens(scene.casey, scene);
    await scene.casey.presses('Take the words away');
    const lines = scene.casey.card().text.split('\n');
    return lines.filter((line) => /^(led|evidence|actions-before|(answer|action|telling)-\d)$/.test(line));
  };

  test('Where no evidence was given, and nothing was told of an action, neither is among them', async () => {
    const scene = await recordedHere({ ...answers, evidence: '' });
    await opens(scene.robin, scene);
    await takesStep(scene.robin, 'Tell how it stands', { stands: 'done' });
    expect(await offered(scene)).toEqual(['led', 'answer-1', 'answer-2', 'answer-3', 'action-1', 'action-2']);
  });

  test('What only an earlier version had is among them', async () => {
    const scene = await recordedHere();
    await opens(scene.robin, scene);
    await changes(scene.robin, { Evidence: { evidence: '' }, 'Action 1': { 'more-1': 'no' } });
    const there = await offered(scene);
    expect(there).toContain('evidence');
    expect(there).toContain('actions-before');
    expect(there).not.toContain('action-2');
    await takesAway(scene.casey, scene, 'evidence,actions-before');
    expect([await scene.holding(answers.evidence), await scene.holding(answers['what-2'])]).toEqual([[], []]);
    expect(await offered(scene)).toEqual(['led', 'answer-1', 'answer-2', 'answer-3', 'action-1']);
  });

  test('When all that was written is gone there is nothing more to take away', async () => {
    const scene = await recordedHere({ ...answers, evidence: '' });
    await takesAway(scene.casey, scene, 'led,answer-1,answer-2,answer-3,action-1,action-2');
    await opens(scene.casey, scene);
    expect(scene.casey.card().buttons.map(({ title }) => title)).not.toContain('Take the words away');
  });
});

test('What is told of an action is kept as said of its own discussion, and of no other', async () => {
  const scene = await recordedHere();
  await takesStep(scene.robin, 'Record another discussion', answers);
  await opens(scene.robin, scene);
  const before = await uptakeIn(scene.here);
  await takesStep(scene.robin, 'Tell how it stands', { stands: 'done', telling: 'A list is kept' });
  const [told, other] = (await uptakeIn(scene.here))?.discussions ?? [];
  expect(told?.given).toContain('telling-1');
  expect(other).toEqual(before?.discussions[1]);
});

test('What was told of an action goes alone, and can be told anew', async () => {
  const scene = await recordedHere();
  const { robin, casey, holding } = scene;
  await opens(robin, scene);
  await takesStep(robin, 'Tell how it stands', {
    stands: 'not-yet',
    newDue: '29 January 2027',
    telling: 'Zebedee rang',
  });
  await takesAway(casey, scene, 'telling-1');
  expect(await holding('Zebedee rang')).toEqual([]);
  expect(await reads(casey, scene)).toContain(`(${byCasey})`);
  await opens(robin, scene);
  await robin.presses('Tell how it stands');
  expect(robin.card().text).toContain(`What was told of it before was ${byCasey}`);
  await robin.presses('Continue', { stands: 'done', telling: 'A list is kept' });
  await robin.presses('Record');
  expect(await reads(casey, scene)).toContain('A list is kept');
  await takesAway(casey, scene, 'telling-1');
  expect(await holding('A list is kept')).toEqual([]);
});

test('Words that somebody records in the very moment in which they are taken away do not come back', async () => {
  const scene = await recordedHere();
  const { robin, casey, here, holding } = scene;
  await opens(robin, scene);
  await robin.presses('Change it');
  await robin.presses('Change Your discussion');
  await robin.presses('Continue', { people: '9' });
  await ticks(casey, scene, 'answer-1');
  await Promise.all([robin.presses('Record'), casey.presses('Take the words away for good')]);
  expect(await holding(answers['answer-1'])).toEqual([]);
  expect((await uptakeIn(here))?.discussions[0]?.gone).toHaveLength(1);
});

test('A discussion whose words were all taken away by an earlier version reads as it did', async () => {
  const scene = await recordedHere();
  const { casey, here, about } = scene;
  const redacted = { at: '2026-12-14T10:00:00.000Z', by: { id: 'ada', name: 'Ada Invented' }, why };
  const place = { briefing, channel: here.ward };
  await changeUptake(here.services, place, (uptake) => ({
    record: { ...uptake, discussions: uptake.discussions.map((one) => ({ ...one, redacted })) },
    entry: { at: redacted.at, by: redacted.by, what: 'words-taken-away', note: null },
    messages: [],
    rows: [{ kind: 'remove', key: `words:discussion:${about}:1` }],
  }));
  await opens(casey, scene);
  expect(casey.card().text).toContain(`Ada Invented took the words away on 14 December 2026: ${why}`);
  const titles = casey.card().buttons.map(({ title }) => title);
  expect(titles).not.toContain('Take the words away');
  expect(titles).not.toContain('Read what was said');
});

/** Each in words of its own, so that each can be looked for. */
const told = {
  ...answers,
  ...{ led: 'zz-led', 'answer-1': 'zz-answer-1', 'answer-2': 'zz-answer-2', 'answer-3': 'zz-answer-3' },
  ...{ 'what-1': 'zz-what-1', 'owner-1': 'zz-owner-1', 'what-2': 'zz-what-2', 'owner-2': 'zz-owner-2' },
  evidence: 'https://zz-evidence.example/',
};
const wordsOfPart: Readonly<Record<string, readonly string[]>> = {
  led: ['zz-led'],
  'answer-1': ['zz-answer-1'],
  'answer-2': ['zz-answer-2'],
  'answer-3': ['zz-answer-3'],
  'action-1': ['zz-what-1', 'zz-owner-1'],
  'action-2': ['zz-what-2', 'zz-owner-2'],
  evidence: ['zz-evidence'],
};

test('After a redaction the ticked words are nowhere in any table, and all others still are', async () => {
  const some = fc.subarray(Object.keys(wordsOfPart), { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(some, fc.boolean(), async (ticked, changedBefore) => {
      const scene = await recordedHere(told);
      await opens(scene.robin, scene);
      if (changedBefore) await changes(scene.robin, { 'Your discussion': { people: '9' } });
      await takesAway(scene.casey, scene, ticked.join(','));
      for (const [part, words] of Object.entries(wordsOfPart)) {
        for (const one of words) expect((await scene.holding(one)).length > 0).toBe(!ticked.includes(part));
      }
    }),
    { numRuns: 6 },
  );
}, 60_000);

test('What is different now goes whole, as ever', async () => {
  const scene = await recordedHere();
  const { robin, casey, holding } = scene;
  await opens(robin, scene);
  await takesStep(robin, 'Tell what is different', { difference: 'zz-difference', known: 'zz-known' });
  await robin.forges('briefing/begin-step', { briefing, channel: scene.here.ward, step: 'impact', about: 'impact' });
  await casey.forges('briefing/begin-step', { briefing, channel: scene.here.ward, step: 'redact', about: 'impact' });
  expect(casey.card().text).not.toContain('Which words go?');
  await casey.presses('Continue', { why });
  await casey.presses('Take the words away for good');
  expect([await holding('zz-difference'), await holding('zz-known')]).toEqual([[], []]);
  expect(await holding(answers['answer-1'])).not.toEqual([]);
});
