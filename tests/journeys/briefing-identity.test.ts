import { beforeEach, describe, expect, test } from 'vitest';
import { listedBriefings, readBriefing } from '../../src/briefing/briefing-store.ts';
import { latestLooks } from '../../src/referral/look-store.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { typedBriefing } from '../briefing/writing/texts.ts';
import { childAnswers } from '../support/answers.ts';
import { refers } from '../support/fills-in.ts';
import { goesOn, has, reasons } from '../support/goes-on.ts';
import type { Seat } from '../support/seat.ts';
import type { World } from '../support/world.ts';
import { begins, latestBriefing, sends, ticked, writingDesk } from '../support/writing-desk.ts';

let here: World;
let robin: Seat;
let casey: Seat;
let cora: Seat;
let mo: Seat;
let ada: Seat;

beforeEach(async () => {
  ({ here, robin, casey, cora, mo, ada } = await writingDesk());
});
const briefing = () => latestBriefing(here);

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
