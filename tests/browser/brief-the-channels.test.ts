import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dateInLondon } from '../../src/clocks/london-time.ts';
import { addDays, saidShort } from '../../src/clocks/plain-date.ts';
import { typedBriefing, wholeText } from '../briefing/writing/texts.ts';
import {
  approves,
  fillsPages,
  joinsChannel,
  opensBriefing,
  recordsDiscussion,
  sendsToAll,
  takesStep,
  talkedThrough,
} from './support/briefings.ts';
import { type Office, openOffice } from './support/office.ts';
import { givesRole, panelChannel } from './support/panel.ts';
import type { Window } from './support/window.ts';

const minutes = 60_000;
const hospital = 'Marlbridge Hospitals NHS Trust';
const title = typedBriefing.title ?? '';
/** To all channels, some days from now. */
const atTime = (time: string) => ({
  'To which channels does it go?': 'All that have joined',
  'When should it go out?': 'On a day and at a time',
  'On which day?': saidShort(addDays(dateInLondon(new Date()), 9)),
  'At what time, UK time?': time,
  important: 'No',
});
let office: Office;
let casey: Window;
let robin: Window;

beforeAll(async () => {
  office = await openOffice({ patience: 40_000 });
  casey = await office.windowOf('casey');
  robin = await office.windowOf('robin');
}, 4 * minutes);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.keepEvidence();
});
afterAll(() => office?.close());

describe('a manager briefs the teams', () => {
  it('whose channels have joined for their agencies', { timeout: 2 * minutes }, async () => {
    await joinsChannel(casey, 'General', 'Marlbridge Constabulary');
    await joinsChannel(casey, panelChannel, hospital);
    await givesRole(casey, 'Manager', 'robin');
    await robin.openConversation('Personal Chat');
    expect(await casey.lastCard('This holds from now on').text()).toContain('Robin Example');
  });

  it('with a text that was pasted and is sent for approval', { timeout: 2 * minutes }, async () => {
    await casey.openConversation('Personal Chat');
    await casey.say('briefings');
    await casey.lastCard('There is none.').press('New briefing');
    await casey.press('Paste a whole text');
    await fillsPages(casey, {
      'Paste the whole text here': wholeText,
      'Which review or other source': typedBriefing.source ?? '',
      'What are its themes?': typedBriefing.themes ?? '',
    });
    await casey.press('Send for approval');
    expect(await casey.lastCard().text()).toContain('Waiting for a second person to approve it');
  });

  it('which a second person sends back, and its author changes', { timeout: 2 * minutes }, async () => {
    const comment = 'Say what helped the child.';
    await robin.lastCard('waits for a second person').press('Open the briefing');
    await takesStep(robin, ['Send back', 'Send back'], { 'What should the author change?': comment });
    expect(await robin.lastCard(title).text()).toContain('Sent back by Robin Example');
    const news = casey.lastCard('sent your briefing back');
    expect(await news.text()).toContain(comment);
    await news.press('Open the briefing');
    expect(await casey.lastCard(title).text()).toContain(`What should be different: ${comment}`);
    await takesStep(casey, ['Write', 'Send for approval'], { 'What went well': 'An aunt was listened to.' });
  });

  it('which is approved, taken back by its author, and approved once more', { timeout: 2 * minutes }, async () => {
    await approves(robin);
    await casey.lastCard('approved your briefing').press('Open the briefing');
    await takesStep(casey, ['Change it again', 'Take it back'], { 'What do you want to change?': 'A theme' });
    expect(await casey.lastCard(title).text()).toContain('Being written');
    await robin.lastCard('takes back the briefing that you approved').seeText('A theme');
    await takesStep(casey, ['Write', 'Send for approval'], {});
    await approves(robin);
    expect(await robin.lastCard(title).text()).toContain('Approved by Robin Example');
  });

  it('which is planned, held back, let go on, moved and not sent after all', { timeout: 2 * minutes }, async () => {
    await casey.lastCard('approved your briefing').press('Open the briefing');
    const stands = () => casey.lastCard(title).text();
    await takesStep(casey, ['Send or plan', 'Yes, send it then'], atTime('10am'));
    expect(await stands()).toMatch(/To be sent on .* at 10am, as Casey Placeholder planned it/);
    await takesStep(casey, ['Hold back', 'Hold it back'], { 'Why is it held back?': 'A hearing was moved' });
    expect(await stands()).toMatch(/Approved, and held back by Casey Placeholder; it was to be sent on .* at 10am/);
    await takesStep(casey, ['Let it go on', 'Let it go on'], atTime('11am'));
    expect(await stands()).toMatch(/To be sent on .* at 11am/);
    await takesStep(casey, ['Move', 'Move it'], atTime('2.30pm'));
    expect(await stands()).toMatch(/To be sent on .* at 2:30pm/);
    await takesStep(casey, ['Cancel the plan', 'Cancel the plan'], { 'Why is it cancelled?': 'It goes out now' });
    expect(await stands()).toContain('Approved by Robin Example');
  });

  it('and which goes to every channel, each accounted for', { timeout: 2 * minutes }, async () => {
    await opensBriefing(casey, title);
    await sendsToAll(casey);
    for (const channel of ['General', panelChannel]) {
      await casey.openConversation(channel);
      await casey.lastCard(title).seeText('meant to be talked through together');
    }
  });

  it('where a team records its discussion, and the thread says so without a name', {
    timeout: 2 * minutes,
  }, async () => {
    await recordsDiscussion(casey, title, talkedThrough);
    expect(await casey.lastCard().text()).toContain('1 discussion, 8 people');
    await casey.openConversation(panelChannel);
    await casey.seeText(/Our discussion of .* was recorded: at least 5 people, face to face/);
  });

  it('and the report tells what came of it', { timeout: 2 * minutes }, async () => {
    await casey.openConversation('Personal Chat');
    await casey.say('report');
    const report = await casey.lastCard('What briefings did').text();
    expect(report).toContain('recorded it 1 of those 2 times');
    expect(report).toContain(`${hospital}\n`);
    expect(report).toContain('Nothing has been recorded yet by: Marlbridge Constabulary.');
  });
});
