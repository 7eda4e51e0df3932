import { beforeEach, describe, expect, test } from 'vitest';
import type { Briefing } from '../../src/briefing/briefing.ts';
import { listedBriefings, readBriefing } from '../../src/briefing/briefing-store.ts';
import { historyOf } from '../../src/change.ts';
import { latestLooks } from '../../src/referral/look-store.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { typedBriefing, wholeText } from '../briefing/writing/texts.ts';
import { childAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { goesOn, has, reasons, type Typed } from '../support/goes-on.ts';
import { gives, panelOf } from '../support/panel.ts';
import type { Seat } from '../support/seat.ts';
import { type World, world } from '../support/world.ts';

let here: World;
let robin: Seat;
let casey: Seat;
let cora: Seat;
let mo: Seat;
let ada: Seat;

/** Two managers, Mo and Ada, and two coordinators, Casey and Cora. */
beforeEach(async () => {
  here = world();
  ({ robin, casey } = await panelOf(here));
  [mo, ada, cora] = await Promise.all([
    here.person('mo', 'Mo Example'),
    here.person('ada', 'Ada Invented'),
    here.person('cora', 'Cora Sample'),
  ]);
  for (const id of ['mo', 'ada']) await gives(casey, 'manager', id);
  await gives(casey, 'coordinator', 'cora');
});

async function begins(seat: Seat): Promise<void> {
  await seat.says('briefings');
  await seat.presses('New briefing');
}

async function sends(seat: Seat, typed: Typed = typedBriefing): Promise<void> {
  await begins(seat);
  await seat.presses('Write');
  await goesOn(seat, typed);
  await seat.presses('Send for approval');
}

const ticked = (seat: Seat): Typed => Object.fromEntries(seat.card().inputs.map(({ id }) => [id, 'true']));
async function approves(seat: Seat): Promise<void> {
  await seat.presses('Open the briefing');
  await seat.presses('Approve');
  await seat.presses('Continue', ticked(seat));
  await seat.presses('Approve');
}

async function briefing(): Promise<Briefing> {
  const [first] = (await listedBriefings(here.services.tables, { most: 1, after: null })).listed;
  if (!first) throw new Error('no briefing');
  return first.briefing;
}
const history = async () =>
  (await historyOf(here.services.tables, { table: 'briefings', partition: `briefing:${(await briefing()).id}` })).map(
    ({ what, by }) => `${what} by ${by.name}`,
  );

describe('A manager writes a briefing page by page', () => {
  test('and a second person approves it with four ticks; the author is told', async () => {
    await begins(mo);
    await mo.presses('Write');
    await goesOn(mo, typedBriefing);
    expect(mo.card().text).toContain('words with the questions: 3 minutes to read.');
    await mo.presses('Send for approval');
    expect(mo.card().text).toContain('▶ Approval by a second person (now)');
    expect(has(mo, 'Approve')).toBe(false);

    expect(ada.card().text).toContain('Mo Example wrote a briefing. It waits for a second person to approve it.');
    await ada.presses('Open the briefing');
    await ada.presses('Approve');
    expect(ada.card().text).toContain('Background: Nobody asked what the missed visits meant');
    expect(ada.card().text).toContain('Nothing in it was found to look like identity.');
    await ada.presses('Continue');
    expect(ada.card().text).toContain('There is a problem');
    await ada.presses('Continue', ticked(ada));
    await ada.presses('Approve');
    expect(ada.card().text).toContain('Approved by Ada Invented');
    expect(mo.card().text).toContain('Ada Invented approved your briefing. It can be sent.');
    expect(await briefing()).toMatchObject({
      text: { title: typedBriefing.title, themes: ['Missed appointments', 'Professional curiosity'] },
      keptMarks: [],
      stage: { name: 'approved', by: { id: 'ada' } },
    });
    expect((await briefing()).text?.questions).toHaveLength(4);
    expect(await history()).toEqual([
      'begun by Mo Example',
      'sent-for-approval by Mo Example',
      'approved by Ada Invented',
    ]);
  });

  test('and tells those that are not sent for approval yet apart by the titles typed so far, which nobody else is shown', async () => {
    for (const title of ['Missed visits', 'Bruises in babies']) {
      await begins(mo);
      await mo.presses('Write');
      await mo.presses('Continue');
      await mo.presses('Save and close', { title });
      expect(mo.card().text).toContain(title);
    }
    await mo.says('briefings');
    expect(has(mo, 'Open Bruises in babies')).toBe(true);
    await mo.presses('Open Missed visits');
    await mo.presses('Discard the briefing');
    expect(mo.card().text).toContain('Missed visits');
    await ada.says('briefings');
    expect(ada.card().text).toContain('A briefing without a title yet');
    expect(ada.card().text).not.toContain('Missed visits');
  });

  test('and reads how long it is with every word of it, also of a part that is too long as it was pasted', async () => {
    await begins(mo);
    await mo.presses('Write');
    await mo.presses('Continue', { whole: `Background\n${'one two three four five '.repeat(80)}` });
    expect(mo.card().text).toMatch(/\b4\d\d words with the questions: 3 minutes to read/);
    await mo.presses('Continue', { title: 'Missed visits', source: 'A review', themes: 'Neglect' });
    await mo.presses('Continue');
    expect(mo.card().text).toContain('Background must be 1,200 characters or fewer');
    expect(mo.card().text).toMatch(/\b4\d\d words with the questions/);
  });

  test('sees it as channels will, before it is sent for approval and after', async () => {
    await begins(mo);
    await mo.presses('Write');
    await goesOn(mo, typedBriefing);
    await mo.presses('Preview');
    expect(mo.card().text).toContain('Preview: this is how channels will see it');
    expect(mo.card().text).toContain('What would a child tell us?');
    expect(has(mo, 'Record our discussion')).toBe(false);
    await mo.presses('Send for approval');
    await mo.presses('Preview');
    expect(mo.card().text).toContain('3 minutes to read');
  });

  test('leaves it, and goes on where it was left', async () => {
    await begins(mo);
    await mo.presses('Write');
    await mo.presses('Continue');
    await mo.presses('Save and close', { title: 'Half a title' });
    await mo.presses('Write');
    expect(mo.card().inputs[0]?.value).toBe('Half a title');
  });
});

describe('Two windows of one author', () => {
  test('do not overwrite each other: the slower one is told, and what it holds is kept in its card', async () => {
    await begins(mo);
    await mo.presses('Write');
    await mo.presses('Continue');
    const old = mo.card();
    await mo.presses('Continue', { title: 'From the first window', source: 'A review', themes: 'Neglect' });
    await mo.pressesOn(old, 'Continue', { title: 'From the second window' });
    expect(mo.card().text).toContain('This page was also changed in another window.');
    expect(mo.card().inputs[0]?.value).toBe('From the second window');
  });

  test('nor does an old page overwrite what was pasted meanwhile, and a text pasted twice stands once', async () => {
    await begins(mo);
    await mo.presses('Write');
    const paste = mo.card();
    await mo.presses('Continue');
    await goesOn(mo, { title: 'My own title', source: 'A review', themes: 'Neglect' });
    const parts = mo.card();
    expect(parts.text).toContain('Parts 1 and 2 of 7');
    await mo.presses('Save and close');
    await mo.presses('Paste a whole text');
    const again = mo.card();
    await mo.presses('Continue', { whole: wholeText });
    await mo.pressesOn(parts, 'Continue', { part1: 'From an old page' });
    expect(mo.card().text).toContain('This page was also changed in another window.');
    for (const card of [paste, again]) await mo.pressesOn(card, 'Continue', { whole: wholeText });
    await mo.presses('Continue');
    await goesOn(mo);
    await mo.presses('Send for approval');
    expect((await briefing()).text?.parts[1]?.text).toBe(typedBriefing.part2);
  });
});

describe('The list of briefings', () => {
  test('shows first what is mine to finish, and by itself what waits for approval', async () => {
    await sends(ada);
    here.pass(1);
    await begins(mo);
    here.pass(1);
    await begins(ada);
    await mo.says('briefings');
    const [first, second] = mo.card().buttons.filter(({ verb }) => verb === 'briefing/open');
    expect(mo.card().text.indexOf('written by Mo Example')).toBeLessThan(mo.card().text.indexOf('written by Ada'));
    expect(first?.title).toBe(second?.title);
    await mo.presses('Waiting for approval');
    expect(mo.card().text).toContain(typedBriefing.title);
    expect(mo.card().text).not.toContain('Being written');
    await mo.presses('Approved, not sent');
    expect(mo.card().text).toContain('There is none.');
  });
});

describe('A whole text is pasted', () => {
  test('and spread over the parts', async () => {
    await begins(mo);
    await mo.presses('Paste a whole text');
    await mo.presses('Continue', { whole: wholeText });
    await goesOn(mo, { source: 'A review', themes: 'Neglect' });
    await mo.presses('Send for approval');
    const { text } = await briefing();
    expect(text?.title).toBe(typedBriefing.title);
    expect(text?.parts.map(({ text: words }) => words)).toEqual(
      [1, 2, 3, 4, 5, 6, 7].map((at) => typedBriefing[`part${at}`]),
    );
  });

  test('what has no known heading is shown and placed, and what was typed before stays', async () => {
    await begins(mo);
    await mo.presses('Write');
    await mo.presses('Continue');
    await mo.presses('Continue', { title: 'My own title', source: 'A review', themes: 'Neglect' });
    await mo.presses('Save and close', { part1: 'Typed before.' });
    await mo.presses('Paste a whole text');
    await mo.presses('Continue', { whole: `${wholeText}\n\n# Foreword\nThank you all.\n\n# Imprint\nNobody` });
    expect(mo.card().text).toContain('Piece 1: Foreword Thank you all.');
    await mo.presses('Continue', { piece1: 'part1' });
    expect(mo.card().text).toContain('Choose where piece 2 goes');
    await mo.presses('Continue', { piece2: 'leave-out' });
    await goesOn(mo);
    await mo.presses('Send for approval');
    const { text } = await briefing();
    expect(text?.title).toBe('My own title');
    expect(text?.parts[0]?.text).toBe(
      `Typed before.\n\n${typedBriefing.title}\n\n${typedBriefing.part1}\n\nForeword\nThank you all.`,
    );
    expect(JSON.stringify(text)).not.toContain('Imprint');
  });
});

describe('What looks like identity', () => {
  const marked = { ...typedBriefing, part1: 'He was seen on 12 March 2024 on Maple Ward.', part2: 'Since 2019.' };

  test('is marked, and each kind that stays needs a reason, which the second person reads', async () => {
    await begins(mo);
    await mo.presses('Write');
    await goesOn(mo, marked);
    expect(mo.card().text).toContain('This looks like identity');
    expect(mo.card().text).toContain('Background: “12 March 2024” looks like a full date');
    expect(mo.card().inputs.map(({ id }) => id)).toEqual([
      expect.stringMatching(/^reason-full-date-/),
      expect.stringMatching(/^reason-ward-/),
    ]);
    await mo.presses('Continue', reasons(mo, { 'reason-full-date': 'It is invented' }));
    expect(mo.card().text).toContain('Say why wards may stay, or take them out');
    await mo.presses('Continue', reasons(mo, { 'reason-ward': 'There is no such ward' }));
    expect(mo.card().text).toContain('Please check: “12 March 2024” looks like a full date');
    await mo.presses('Send for approval');
    await ada.presses('Open the briefing');
    await ada.presses('Approve');
    expect(ada.card().text).toContain('The author lets wards stay (“Maple Ward”), because: There is no such ward');
    expect((await briefing()).keptMarks).toEqual([
      { kind: 'full-date', words: ['12 March 2024'], reason: 'It is invented' },
      { kind: 'ward', words: ['Maple Ward'], reason: 'There is no such ward' },
    ]);
  });

  test('needs a new reason for what is written after one was given, and the second person reads all of it', async () => {
    await begins(mo);
    await mo.presses('Write');
    await goesOn(mo, marked);
    await goesOn(mo, { 'reason-full-date': 'It is invented', 'reason-ward': 'There is no such ward' });
    const days = [1, 2, 3, 4, 5, 6, 7].map((day) => `On ${day} May 2024 somebody rang.`);
    await mo.presses('Change Parts 3 and 4 of 7');
    await goesOn(mo, { part3: days.join(' ') });
    expect(mo.card().text).toContain('Key themes: “7 May 2024” looks like a full date');
    expect(mo.card().text).toContain('There is no such ward');
    expect(has(mo, 'Send for approval')).toBe(false);
    await mo.presses('Continue', reasons(mo, { 'reason-full-date': 'All invented' }));
    await mo.presses('Send for approval');
    await ada.presses('Open the briefing');
    await ada.presses('Approve');
    await ada.presses('Continue', ticked(ada));
    for (const day of ['12 March 2024', '1 May 2024', '7 May 2024']) expect(ada.card().text).toContain(`“${day}”`);
    expect(ada.card().text).toContain('because: All invented');
  });

  test('asks for no reason once it is taken out', async () => {
    await begins(mo);
    await mo.presses('Write');
    await goesOn(mo, marked);
    await mo.presses('Back');
    for (let back = 0; back < 4; back += 1) await mo.presses('Back');
    await goesOn(mo, typedBriefing);
    expect(has(mo, 'Send for approval')).toBe(true);
  });
});

describe('A briefing from a case of ours', () => {
  const named = { ...typedBriefing, part3: 'They called her Testy at home.' };
  let reference = '';
  beforeEach(async () => {
    reference = await refers(robin, childAnswers);
  });

  test('is held against the names in it, on record, and the name stays out of the briefing’s record', async () => {
    await begins(casey);
    await casey.presses('Write');
    await goesOn(casey, { ...named, case: reference });
    expect(casey.card().text).toContain('“Testy” looks like a name in the case');
    await casey.presses('Continue', reasons(casey, { 'reason-case-name': 'Another one' }));
    await casey.presses('Send for approval');
    expect(await briefing()).toMatchObject({
      case: reference,
      keptMarks: [{ kind: 'case-name', words: [], reason: 'Another one' }],
    });
    const looks = await latestLooks(here.services.tables, reference, 10);
    expect(looks.map(({ by, part, outcome }) => `${by.name} ${outcome} ${part}`)).toContain(
      'Casey Placeholder shown the names, to look for them in a briefing',
    );
  });

  test('is approved by somebody who may open the case, who sees the marks; a manager is told nothing of them', async () => {
    await begins(casey);
    await casey.presses('Write');
    await goesOn(casey, { ...named, case: reference, 'reason-case-name': 'Another one' });
    await goesOn(casey, { 'reason-case-name': 'Another one' });
    const before = ada.cards().length;
    await casey.presses('Send for approval');
    expect(ada.cards()).toHaveLength(before);
    await ada.says('briefings');
    await ada.presses(`Open ${typedBriefing.title}`);
    expect(has(ada, 'Approve')).toBe(false);
    await ada.forges('briefing/begin-step', { briefing: (await briefing()).id, step: 'approve' });
    expect(ada.told()).toContain('It comes from a case of ours');
    await cora.presses('Open the briefing');
    await cora.presses('Approve');
    expect(cora.card().text).toContain('Key themes: “Testy” looks like a name in the case');
    await cora.presses('Continue', ticked(cora));
    await cora.presses('Approve');
    expect((await briefing()).stage).toMatchObject({ name: 'approved', by: { id: 'cora' } });
  });

  test('cannot be linked by who may not open cases, so that nobody tries out names', async () => {
    await sends(mo, { ...named, case: reference });
    expect((await briefing()).case).toBeNull();
    expect(await latestLooks(here.services.tables, reference, 10)).toEqual([]);
  });

  test('stays so in a copy, also one that somebody makes who may not open cases', async () => {
    await begins(casey);
    await casey.presses('Write');
    await goesOn(casey, { ...named, case: reference, 'reason-case-name': 'Another one' });
    await goesOn(casey, { 'reason-case-name': 'Another one' });
    await casey.presses('Send for approval');
    await mo.says('briefings');
    await mo.forges('briefing/duplicate', { briefing: (await briefing()).id, id: 'copied-briefing' });
    const { listed } = await listedBriefings(here.services.tables, { most: 5, after: null });
    expect(listed.map(({ briefing: one }) => one.case)).toEqual([reference, reference]);
    await mo.presses('Write');
    await goesOn(mo);
    await mo.presses('Send for approval');
    await ada.says('briefings');
    await ada.forges('briefing/begin-step', { briefing: 'copied-briefing', step: 'approve' });
    expect(ada.told()).toContain('It comes from a case of ours');
  });

  test('stays so in a copy by somebody who could open another case: it is not asked, and the names are looked for', async () => {
    await begins(casey);
    await casey.presses('Write');
    await goesOn(casey, { ...named, case: reference, 'reason-case-name': 'Another one' });
    await goesOn(casey, { 'reason-case-name': 'Another one' });
    await casey.presses('Send for approval');
    await cora.says('briefings');
    await cora.forges('briefing/duplicate', { briefing: (await briefing()).id, id: 'copied-briefing' });
    await cora.presses('Write');
    await goesOn(cora, { case: '' });
    expect(cora.card().text).toContain('“Testy” looks like a name in the case');
    await cora.presses('Continue', reasons(cora, { 'reason-case-name': 'Another one' }));
    await cora.presses('Send for approval');
    expect(await readBriefing(here.services.tables, 'copied-briefing')).toMatchObject({
      case: reference,
      stage: { name: 'for-approval' },
    });
  });

  test('is closed to who has a conflict of interest in the case: they neither write nor approve it', async () => {
    await begins(casey);
    await casey.presses('Write');
    await goesOn(casey, { ...named, case: reference, 'reason-case-name': 'Another one' });
    await goesOn(casey, { 'reason-case-name': 'Another one' });
    await casey.presses('Send for approval');
    const herself = { id: 'cora', name: 'Cora Sample' };
    await changeReferral(here.services, reference, (referral) => ({
      record: { ...referral, conflicts: [{ person: herself, by: herself, at: here.services.now().toISOString() }] },
      entry: { at: here.services.now().toISOString(), by: herself, what: 'conflicted', note: null },
      messages: [],
    }));
    await cora.presses('Open the briefing');
    await cora.presses('Approve');
    expect(cora.card().text).toContain('The case that it comes from is closed to you.');
    expect(cora.card().text).not.toContain('looks like a name in the case');
    await cora.presses('Continue', ticked(cora));
    expect(cora.card().text).toContain('somebody else has to approve it');
    expect(has(cora, 'Continue')).toBe(true);
    const looks = await latestLooks(here.services.tables, reference, 10);
    expect(looks.filter(({ by, outcome }) => by.id === 'cora' && outcome === 'shown')).toEqual([]);
    await begins(cora);
    await cora.presses('Write');
    await goesOn(cora, { ...named, case: reference });
    expect(cora.card().text).toContain('There is no case of this reference that you can open');
  });

  test('is not linked to a case that is not there, and the author is told where', async () => {
    await begins(casey);
    await casey.presses('Write');
    await goesOn(casey, { ...named, case: 'CR-222-222' });
    expect(casey.card().text).toContain('There is no case of this reference that you can open');
    await goesOn(casey, { ...named, case: '' });
    expect(has(casey, 'Send for approval')).toBe(true);
  });
});

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
    await ada.presses('Discard it');
    expect(ada.card().text).toContain('Discarded by Ada Invented');
    expect(has(ada, 'Write')).toBe(false);
    const copy = all.find(({ briefing: one }) => one.author.id === 'ada')?.briefing.id;
    expect(await here.services.tables.briefings.list(`briefing:${copy}`, { prefix: 'begun:' })).toEqual([]);
  });
});

test('A briefing that a coordinator discards is gone for its author too, who is told', async () => {
  await sends(mo);
  await casey.forges('briefing/discard', { briefing: (await briefing()).id, sure: 'yes' });
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
