import { beforeEach, describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/briefing/briefing.ts';
import { insertBriefing, listedBriefings } from '../../src/briefing/briefing-store.ts';
import { goingOut } from '../briefing/sending/scene.ts';
import { typedBriefing } from '../briefing/writing/texts.ts';
import { addsReview } from '../register/adds-review.ts';
import { typedRowan } from '../register/reviews.ts';
import { approvesCorrection } from '../support/corrects.ts';
import { goesOn, has } from '../support/goes-on.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { type World, world } from '../support/world.ts';

let here: World;
let casey: Seat;
let mo: Seat;
let ada: Seat;

/** Casey coordinates, Mo and Ada are managers. */
beforeEach(async () => {
  here = world();
  ({ casey } = await panelOf(here));
  [mo, ada] = await Promise.all([here.person('mo', 'Mo Example'), here.person('ada', 'Ada Invented')]);
  for (const id of ['mo', 'ada']) await gives(casey, 'manager', id);
});

const field = (seat: Seat, id: string) => seat.card().inputs.find((one) => one.id === id)?.value;

async function begins(seat: Seat): Promise<void> {
  await seat.says('briefings');
  await seat.presses('New briefing');
  await seat.presses('Write');
}
async function briefing(): Promise<Briefing> {
  const [first] = (await listedBriefings(here.services.tables, { most: 1, after: null })).listed;
  if (!first) throw new Error('no briefing');
  return first.briefing;
}
async function reviewNamed(title: string): Promise<string> {
  await casey.says('register');
  const button = casey.card().buttons.find((one) => one.title === `Open ${title}`);
  return String(button?.data.review);
}
const { source: _, link: __, ...withoutSource } = typedBriefing;

describe('A review in the register', () => {
  test('has a button that begins a briefing with it chosen, once however often it is pressed', async () => {
    await addsReview(casey, { title: 'Child Wren', published: '1 May 2019' });
    const review = await reviewNamed('Child Wren');
    await casey.presses('Open Child Wren');
    const card = casey.card();
    await casey.presses('Write a briefing from it');
    await casey.pressesOn(card, 'Write a briefing from it');
    expect((await listedBriefings(here.services.tables, { most: 9, after: null })).listed).toHaveLength(1);
    await casey.presses('Write');
    await casey.presses('Continue');
    expect(field(casey, 'review')).toBe(review);
    await goesOn(casey, withoutSource);
    await casey.presses('Send for approval');
    expect(await briefing()).toMatchObject({ review, text: { source: 'Child Wren' } });
  });
});

describe('A manager briefs from a published review', () => {
  test('by choosing it: its title and link stand in the briefing as they were then', async () => {
    await addsReview(casey, { title: 'Child Wren', published: '1 May 2019' });
    await addsReview(casey);
    const review = await reviewNamed(typedRowan.title ?? '');
    await begins(mo);
    await mo.presses('Continue');
    expect(mo.card().inputs.map(({ id }) => id)).toEqual(['review']);
    await mo.presses('Continue', { review });
    expect(mo.card().inputs.map(({ id }) => id)).toEqual(['title', 'themes']);
    await goesOn(mo, withoutSource);
    expect(mo.card().text).toContain(typedRowan.report);
    await mo.presses('Preview');
    expect(mo.card().text).toContain(typedRowan.title);
    await mo.presses('Send for approval');
    expect(await briefing()).toMatchObject({ review, text: { source: typedRowan.title, link: typedRowan.report } });

    await casey.says('register');
    await casey.presses(`Open ${typedRowan.title}`);
    await casey.presses('Briefings from it');
    expect(has(casey, `Open ${typedBriefing.title}`)).toBe(true);
    await casey.presses('Back to the review');
    await casey.presses('Change');
    await casey.presses('Save', { title: 'Another title', report: '' });
    await ada.presses('Open the briefing');
    await ada.presses('Approve');
    expect(ada.card().text).toContain(`From: ${typedRowan.title}, ${typedRowan.report}`);
    expect(await briefing()).toMatchObject({ review, text: { source: typedRowan.title } });
  });

  test('or says in words where it comes from, as before there was a register', async () => {
    await addsReview(casey);
    await begins(mo);
    await mo.presses('Continue');
    await mo.presses('Continue', { review: 'something-else' });
    expect(mo.card().inputs.map(({ id }) => id)).toEqual(['title', 'source', 'link', 'themes']);
    await goesOn(mo, typedBriefing);
    await mo.presses('Send for approval');
    expect(await briefing()).toMatchObject({
      review: null,
      text: { source: typedBriefing.source, link: typedBriefing.link },
    });
    await casey.says('register');
    await casey.presses(`Open ${typedRowan.title}`);
    await casey.presses('Briefings from it');
    expect(casey.card().text).toContain('No briefing from it was sent for approval yet.');
  });

  test('which was removed meanwhile: what was chosen stays, and it is said', async () => {
    await addsReview(casey);
    const review = await reviewNamed(typedRowan.title ?? '');
    await begins(mo);
    await goesOn(mo, { ...withoutSource, review });
    await casey.presses(`Open ${typedRowan.title}`);
    await casey.presses('Remove from the register');
    await casey.presses('Remove it');
    await mo.presses('Change Where it comes from');
    expect(mo.card().text).toContain('it was removed from the register by Casey Placeholder');
    await goesOn(mo);
    expect(mo.card().text).toContain('Please check: it was removed from the register by Casey Placeholder');
    await mo.presses('Send for approval');
    expect(await briefing()).toMatchObject({ review, text: { source: typedRowan.title } });
    await begins(ada);
    await ada.presses('Continue');
    expect(ada.card().inputs.map(({ id }) => id)).toContain('source');
  });

  test('that still awaits proceedings, and is told to make sure that it may be shared', async () => {
    await addsReview(casey, { state: 'awaiting', published: '' });
    const review = await reviewNamed(typedRowan.title ?? '');
    await begins(mo);
    await goesOn(mo, { ...withoutSource, review });
    expect(mo.card().text).toContain('it awaits proceedings: make sure that its learning may be shared now');
    expect(has(mo, 'Send for approval')).toBe(true);
  });

  test('goes on with a draft from before there was a register, and nothing of it is lost', async () => {
    await begins(mo);
    await goesOn(mo, typedBriefing);
    await mo.presses('Save and close');
    await addsReview(casey);
    await mo.presses('Write');
    await goesOn(mo);
    await mo.presses('Send for approval');
    expect(await briefing()).toMatchObject({ review: null, text: { source: typedBriefing.source } });
  });

  test('and a copy comes from the same review', async () => {
    await addsReview(casey);
    const review = await reviewNamed(typedRowan.title ?? '');
    await begins(mo);
    await goesOn(mo, { ...withoutSource, review });
    await mo.presses('Send for approval');
    await ada.presses('Open the briefing');
    await ada.presses('Make a copy');
    await ada.presses('Write');
    await ada.presses('Continue');
    expect(field(ada, 'review')).toBe(review);
  });
});

test('Whoever corrects a briefing is told what the register says by now of where it comes from: what it was, and what it will be', async () => {
  await addsReview(casey);
  const review = await reviewNamed(typedRowan.title ?? '');
  const { text } = goingOut;
  const record = { ...goingOut, review, text: text && { ...text, source: 'Child R', link: null } };
  const entry = { at: here.services.now().toISOString(), by: goingOut.author, what: 'released', note: null };
  await insertBriefing(here.services, { record, entry, messages: [] });
  await mo.says('menu');
  await mo.forges('briefing/begin-step', { briefing: goingOut.id, step: 'correct' });
  await goesOn(mo, { why: 'The date was wrong', title: 'Seeing the child' });
  expect(mo.card().text).toContain(`Where it comes from: it was “Child R”, and will be “${typedRowan.title}”.`);
  expect(mo.card().text).toContain(`The link: it was none, and will be ${typedRowan.report}.`);
  await mo.presses('Send the correction for approval');
  await approvesCorrection(ada, goingOut.id);
  await mo.forges('briefing/begin-step', { briefing: goingOut.id, step: 'correct' });
  await goesOn(mo, { why: 'The title was wrong', title: 'Seeing the child once more' });
  expect(has(mo, 'Send the correction for approval')).toBe(true);
  expect(mo.card().text).not.toContain('Where it comes from: it was');
});
