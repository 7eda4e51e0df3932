import { beforeEach, expect, test } from 'vitest';
import type { Briefing } from '../../src/briefing/briefing.ts';
import { insertBriefing, readBriefing } from '../../src/briefing/briefing-store.ts';
import { latestLooks } from '../../src/referral/look-store.ts';
import type { ReferralReference } from '../../src/referral/reference.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { join } from '../briefing/planning/approved.ts';
import { joined } from '../briefing/planning/channels.ts';
import { goesOn, goingOut, id } from '../briefing/sending/scene.ts';
import { childAnswers } from '../support/answers.ts';
import { approvesCorrection } from '../support/corrects.ts';
import { refers } from '../support/fills-in.ts';
import { goesOn as goesThrough, reasons, type Typed } from '../support/goes-on.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { type World, world } from '../support/world.ts';

let here: World;
let casey: Seat;
let cora: Seat;
let mo: Seat;
let reference: ReferralReference;

/** A briefing that comes from a case, and has gone out. Mo is a manager and may open no case; Casey and Cora are coordinators and may. */
beforeEach(async () => {
  here = world();
  const { robin, ...others } = await panelOf(here);
  casey = others.casey;
  mo = await here.person('mo', 'Mo Example');
  await mo.says('menu');
  cora = await here.person('cora', 'Cora Sample');
  await cora.says('menu');
  await gives(casey, 'manager', 'mo');
  await gives(casey, 'coordinator', 'cora');
  reference = (await refers(robin, childAnswers)) as ReferralReference;
  const entry = { at: here.services.now().toISOString(), by: goingOut.author, what: 'released', note: null };
  const tickedOnly = { ...here.services, wake: () => undefined };
  await insertBriefing(tickedOnly, { record: { ...goingOut, case: reference }, entry, messages: [] });
});

async function corrects(seat: Seat, typed: Typed): Promise<void> {
  await seat.forges('briefing/begin-step', { briefing: id, step: 'correct' });
  await goesThrough(seat, typed);
}

async function briefing(): Promise<Briefing> {
  const found = await readBriefing(here.services.tables, id);
  if (!found) throw new Error('no briefing');
  return found;
}

test('a briefing from a case is corrected by nobody who may not open cases: the names could not be looked for', async () => {
  await mo.forges('briefing/open', { briefing: id });
  expect(mo.card().buttons.map(({ title }) => title)).not.toContain('Write a correction');
  await mo.forges('briefing/begin-step', { briefing: id, step: 'correct' });
  expect(mo.told()).toContain('whoever may open that case corrects it');
  expect((await briefing()).corrections).toEqual([]);
});

test('a corrected text is held against the names of the case and whatever else looks like identity, with a reason for what stays', async () => {
  const typed = { why: 'The title was wrong', title: 'What Testy missed', part1: 'It was on 12 March 2024.' };
  await corrects(casey, typed);
  expect(casey.card().text).toContain('“12 March 2024” looks like a full date');
  await corrects(casey, { 'reason-full-date': 'It is invented' });
  expect(casey.card().text).toContain('Title: “Testy” looks like a name in the case');
  await casey.presses('Continue', reasons(casey, { 'reason-case-name': 'A dog of this name' }));
  await casey.presses('Send the correction for approval');
  expect(await briefing()).toMatchObject({ keptMarks: [], text: { title: goingOut.text?.title } });
  await mo.forges('briefing/begin-step', { briefing: id, step: 'approve-correction' });
  expect(mo.told()).toContain('whoever may open that case corrects it');
  await cora.forges('briefing/begin-step', { briefing: id, step: 'approve-correction' });
  expect(cora.card().text).toContain('Title: “Testy” looks like a name in the case');
  expect(cora.card().text).toContain('Title, from now on: What Testy missed');
  await approvesCorrection(cora, id);
  expect(await briefing()).toMatchObject({
    case: reference,
    text: { title: typed.title },
    keptMarks: [
      { kind: 'case-name', words: [], reason: 'A dog of this name' },
      { kind: 'full-date', words: ['12 March 2024'], reason: 'It is invented' },
    ],
  });
  const looks = await latestLooks(here.services.tables, reference, 20);
  expect(looks.map(({ by, part }) => `${by.name}: ${part}`)).toContain(
    'Casey Placeholder: the names, to look for them in a briefing',
  );
});

test('the case is not taken out to get round the names, and what is told of the correction is looked through as well', async () => {
  await corrects(casey, { why: 'Testy was in it', case: '', title: 'Another title' });
  expect(casey.card().inputs.map(({ id: input }) => input)).not.toContain('case');
  expect(casey.card().text).toContain('Reason: “Testy” looks like a name in the case');
  await casey.presses('Continue', reasons(casey, { 'reason-case-name': 'A dog of this name' }));
  await casey.presses('Send the correction for approval');
  await approvesCorrection(cora, id);
  expect(await briefing()).toMatchObject({
    case: reference,
    keptMarks: [{ kind: 'case-name', words: [], reason: 'A dog of this name' }],
  });
});

async function says(seat: Seat, step: 'recall' | 'reword-recall', why: string): Promise<void> {
  await seat.forges('briefing/begin-step', { briefing: id, step });
  await seat.presses('Continue', { why });
}
const ward = joined('hospital', 'Ward Invented');
const whys = () => here.connector.cardsIn(ward.address.conversation).map(({ data }) => data.why);

test('the reason of a recall is held against the names of the case and whatever else looks like identity', async () => {
  await says(casey, 'recall', 'It named Testy on 12 March 2024');
  await casey.presses('Continue', reasons(casey, { 'reason-full-date': 'It is invented' }));
  expect(casey.card().text).toContain('Reason: “Testy” looks like a name in the case');
  expect((await briefing()).stage.name).toBe('released');
  await casey.presses('Continue', reasons(casey, { 'reason-case-name': 'A dog of this name' }));
  await casey.presses('Recall it everywhere');
  expect(await briefing()).toMatchObject({
    stage: { name: 'recalled', why: 'It named Testy on 12 March 2024' },
    keptMarks: [{ kind: 'case-name' }, { kind: 'full-date', reason: 'It is invented' }],
  });
});

test('who may open no case recalls all the same, told that no names are looked for; the reason can be changed in every channel', async () => {
  await join(here.services, [ward]);
  await goesOn(here.services);
  await says(mo, 'recall', 'It named Testy');
  expect(mo.card().text).toContain('nobody looks for its names in what you write here');
  await mo.presses('Recall it everywhere');
  await goesOn(here.services);
  expect(whys()).toEqual(['It named Testy']);
  await says(casey, 'reword-recall', 'It named Testy');
  await casey.presses('Continue', reasons(casey, { 'reason-case-name': 'A dog of this name' }));
  await casey.presses('Change it everywhere');
  expect(casey.told()).toContain('The reason is the same as before');
  await casey.forges('briefing/drop-step', { briefing: id, step: 'reword-recall', sure: 'yes' });
  await says(casey, 'reword-recall', 'It named somebody');
  const card = casey.card();
  for (const _ of [1, 2]) await casey.pressesOn(card, 'Change it everywhere');
  await goesOn(here.services);
  expect(whys()).toEqual(['It named somebody']);
  expect((await briefing()).rounds.map(({ kind, state }) => `${kind} ${state}`)).toEqual([
    'release done',
    'recall done',
    'recall done',
  ]);
});

test('a reason is changed only where there was a recall', async () => {
  await mo.forges('briefing/begin-step', { briefing: id, step: 'reword-recall' });
  expect(mo.told()).toContain('It was not recalled');
});

test('who has a conflict of interest in the case does not correct it', async () => {
  const herself = { id: 'casey', name: 'Casey Placeholder' };
  await changeReferral(here.services, reference, (referral) => ({
    record: { ...referral, conflicts: [{ person: herself, by: herself, at: here.services.now().toISOString() }] },
    entry: { at: here.services.now().toISOString(), by: herself, what: 'conflicted', note: null },
    messages: [],
  }));
  await corrects(casey, { why: 'The title was wrong', title: 'Another title' });
  expect(casey.card().text).toContain('The case that it comes from is closed to you: somebody else has to correct it');
  expect((await briefing()).corrections).toEqual([]);
});

test('of two who correct it at once, the second is asked before the words of the first are lost', async () => {
  await corrects(cora, { why: 'A word was wrong', part1: 'What Cora put right.' });
  await corrects(casey, { why: 'The title was wrong', title: 'Another title' });
  await casey.presses('Send the correction for approval');
  await cora.presses('Send the correction for approval');
  expect(cora.told()).toContain('A correction by Casey Placeholder waits for a second person');
  await approvesCorrection(cora, id);
  await corrects(cora, {});
  expect(cora.card().text).toContain('Casey Placeholder has corrected it since you began');
  expect((await briefing()).text?.title).toBe('Another title');
  await cora.presses('Continue', { 'corrected-1': 'true' });
  await cora.presses('Send the correction for approval');
  await approvesCorrection(casey, id);
  expect((await briefing()).text?.parts[0]?.text).toBe('What Cora put right.');
});
