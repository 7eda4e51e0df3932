import { beforeEach, describe, expect, test } from 'vitest';
import { typedBriefing, wholeText } from '../briefing/writing/texts.ts';
import { goesOn, has } from '../support/goes-on.ts';
import type { Seat } from '../support/seat.ts';
import type { World } from '../support/world.ts';
import { begins, latestBriefing, latestHistory, sends, ticked, writingDesk } from '../support/writing-desk.ts';

let here: World;
let mo: Seat;
let ada: Seat;

beforeEach(async () => {
  ({ here, mo, ada } = await writingDesk());
});
const briefing = () => latestBriefing(here);
const history = () => latestHistory(here);

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
    expect(mo.card().text).toContain(typedBriefing.part1);
    expect(mo.card().text).not.toContain('Whole text');
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
