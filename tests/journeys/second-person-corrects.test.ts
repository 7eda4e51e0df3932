import { beforeEach, describe, expect, test } from 'vitest';
import { historyOf } from '../../src/change.ts';
import { briefingNow, goesOn, goingOut, id, managed } from '../briefing/sending/scene.ts';
import { approvesCorrection, writesCorrection } from '../support/corrects.ts';
import { goesOn as goesThrough, has } from '../support/goes-on.ts';
import { gives } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';

let scene: Awaited<ReturnType<typeof managed>>;
let mo: Seat;
let ada: Seat;

/** A briefing that stands in two channels, and two managers. */
beforeEach(async () => {
  scene = await managed(2);
  ({ manager: mo, colleague: ada } = scene);
  await goesOn(scene.services);
});

const before = goingOut.text?.title ?? '';
const typed = { why: 'The title named a street', title: 'A better title' };
const opens = (seat: Seat) => seat.forges('briefing/open', { briefing: id });
const begins = (seat: Seat, step: string) => seat.forges('briefing/begin-step', { briefing: id, step });
const titles = () => scene.channels.map((channel) => scene.connector.cardsIn(channel).map(({ data }) => data.title));
const history = async () =>
  (await historyOf(scene.services.tables, { table: 'briefings', partition: `briefing:${id}` })).map(({ what }) => what);

describe('A correction of a briefing that is out', () => {
  test('goes out only when a second person has read old beside new and ticked the same as for the briefing', async () => {
    await writesCorrection(mo, id, typed);
    await goesOn(scene.services);
    expect(mo.card().text).toContain('A correction by Mo Example waits for a second person to approve it');
    expect(titles()).toEqual([[before], [before]]);
    expect(ada.card().text).toContain('Mo Example wrote a correction of a briefing that is out.');

    await begins(ada, 'approve-correction');
    expect(ada.card().text).toContain('Mo Example corrects it because: The title named a street');
    expect(ada.card().text).toContain(`Title, until now: ${before}`);
    expect(ada.card().text).toContain('Title, from now on: A better title');
    expect(ada.card().text).not.toContain('Background, until now');
    expect(ada.card().inputs.map(({ id: input }) => input.split('-')[0])).toEqual([
      ...['published', 'told', 'proceedings', 'anonymous'],
    ]);
    await ada.presses('Continue');
    expect(ada.card().text).toContain('There is a problem');
    await approvesCorrection(ada, id);
    await goesOn(scene.services);
    expect(titles()).toEqual([['A better title'], ['A better title']]);
    expect(mo.card().text).toContain('Ada Invented approved your correction. It goes out now.');
    expect((await briefingNow(scene)).corrections).toMatchObject([
      { by: { id: 'mo' }, why: typed.why, approvedBy: { id: 'ada' } },
    ]);
  });

  test('is never approved by who wrote it, with a forged press neither; recalling needs nobody else', async () => {
    await writesCorrection(mo, id, typed);
    await opens(mo);
    expect(has(mo, 'Approve the correction')).toBe(false);
    for (const step of ['approve-correction', 'send-correction-back']) {
      await begins(mo, step);
      expect(mo.told()).toContain('You wrote the correction: a second person approves it.');
    }
    expect((await briefingNow(scene)).text?.title).toBe(before);
    await begins(mo, 'recall');
    await goesThrough(mo, { why: 'A street is named' });
    await mo.presses('Recall it everywhere');
    await goesOn(scene.services);
    expect(scene.channels.map((channel) => scene.connector.cardsIn(channel)[0]?.template)).toEqual([
      ...['briefing/post-recalled', 'briefing/post-recalled'],
    ]);
    await begins(ada, 'approve-correction');
    expect(ada.told()).toContain('It was recalled by Mo Example');
    expect((await briefingNow(scene)).correcting).toBeNull();
  });

  test('is seen as channels will see it, by who writes it and by who approves it', async () => {
    await begins(mo, 'correct');
    expect(mo.card().text).toContain('“Recall everywhere” takes it out at once, and needs no second person');
    await goesThrough(mo, typed);
    await mo.presses('Preview');
    expect(mo.card().text).toMatch(/Corrected on .* because: The title named a street/);
    expect(mo.card().text).toContain('A better title');
    await mo.pressesOn(mo.cards().at(-2) ?? mo.card(), 'Send the correction for approval');
    await opens(ada);
    await ada.presses('Preview');
    expect(ada.card().text).toContain(before);
    await opens(ada);
    await ada.presses('Preview the correction');
    expect(ada.card().text).toContain('A better title');
    expect(ada.card().text).toMatch(/Corrected on .* because: The title named a street/);
  });

  test('comes back with a comment, goes on with what was typed, and is one at a time', async () => {
    await writesCorrection(mo, id, typed);
    await begins(ada, 'correct');
    expect(ada.told()).toContain('A correction by Mo Example waits for a second person');
    await begins(ada, 'send-correction-back');
    await goesThrough(ada, { comment: 'Say which street.' });
    await ada.presses('Send the correction back');
    expect(mo.card().text).toContain('Say which street.');
    await opens(mo);
    expect(mo.card().text).toContain('What should be different: \nSay which street.');
    await mo.says('briefings');
    await mo.presses('Mine to finish');
    expect(mo.card().text).toContain('A correction was sent back to Mo Example by Ada Invented');
    await begins(mo, 'correct');
    expect(mo.card().text).toContain('Title: \nA better title');
    await mo.presses('Send the correction for approval');
    await approvesCorrection(ada, id);
    expect((await briefingNow(scene)).text?.title).toBe('A better title');
    await begins(ada, 'send-correction-back');
    expect(ada.told()).toContain('Already approved by Ada Invented');
  });

  test('is taken back by who wrote it alone; ticks for the one that was read do not count for the next', async () => {
    await writesCorrection(mo, id, typed);
    await begins(ada, 'take-correction-back');
    expect(ada.told()).toContain('Whoever wrote the correction takes it back.');
    await begins(ada, 'approve-correction');
    await goesThrough(ada, Object.fromEntries(ada.card().inputs.map(({ id: input }) => [input, 'true'])));
    await begins(mo, 'take-correction-back');
    await goesThrough(mo, { sure: 'true' });
    await mo.presses('Take the correction back');
    await mo.forges('briefing/begin-step', { briefing: id, step: 'correct', page: 'about' });
    await mo.presses('Continue', { title: 'Another title' });
    await mo.presses('Send the correction for approval');
    await ada.presses('Approve, and correct everywhere');
    expect(ada.cards().at(-2)?.text).toContain('Read it, and tick what is so');
    expect((await briefingNow(scene)).text?.title).toBe(before);
    expect(await history()).not.toContain('correction-approved');
  });

  test('pressed twice, and by two at once, goes out once', async () => {
    await writesCorrection(mo, id, typed);
    await gives(scene.casey, 'manager', 'casey');
    for (const seat of [ada, scene.casey]) {
      await begins(seat, 'approve-correction');
      await goesThrough(seat, Object.fromEntries(seat.card().inputs.map(({ id: input }) => [input, 'true'])));
    }
    const card = ada.card();
    for (const _ of [1, 2]) await ada.pressesOn(card, 'Approve, and correct everywhere');
    await scene.casey.presses('Approve, and correct everywhere');
    expect(scene.casey.told()).toContain('Already approved by Ada Invented');
    await goesOn(scene.services);
    const { rounds } = await briefingNow(scene);
    expect(rounds.map(({ kind }) => kind)).toEqual(['release', 'correction']);
  });
});

test('The history of a briefing shows what stood before each correction', async () => {
  for (const title of ['A better title', 'The best title']) {
    await writesCorrection(mo, id, { ...typed, title });
    await approvesCorrection(ada, id);
    await goesOn(scene.services);
  }
  await mo.forges('briefing/preview', { briefing: id, of: 'version', version: 1 });
  expect(mo.card().text).toContain(before);
  expect(mo.card().text).toContain('As it stood until');
  expect(mo.card().text).not.toContain('how channels will see it');
  await opens(ada);
  await ada.presses('History');
  expect(ada.card().text).toContain('Correction approved, to be made everywhere: The title named a street');
  await ada.presses('Read what stood before');
  expect(ada.card().text).toContain('A better title');
  expect(ada.card().text).toMatch(/Corrected on .* because: The title named a street/);
});
