import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { typedBriefing, wholeText } from '../briefing/writing/texts.ts';
import { fillsPages, joinsChannel, opensBriefing, sendsToAll, talkedThrough } from './support/briefings.ts';
import { type Office, openOffice } from './support/office.ts';
import { givesRole, panelChannel } from './support/panel.ts';
import type { Window } from './support/window.ts';

const minutes = 60_000;
const hospital = 'Marlbridge Hospitals NHS Trust';
const title = typedBriefing.title ?? '';
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

  it('which a second person reads and approves', { timeout: 2 * minutes }, async () => {
    await opensBriefing(robin, title);
    await robin.press('Approve');
    await fillsPages(robin, {});
    await robin.press('Approve');
    expect(await robin.lastCard().text()).toContain('Approved by Robin Example');
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
    await casey.lastCard(title).press('Record our discussion');
    await casey.openConversation('Personal Chat');
    await casey.lastCard('Begin').press('Begin');
    await fillsPages(casey, talkedThrough);
    await casey.press('Record');
    expect(await casey.lastCard().text()).toContain('1 discussion, 8 people');
    await casey.openConversation(panelChannel);
    await casey.seeText(/Our discussion of .* was recorded: 8 people, face to face/);
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
