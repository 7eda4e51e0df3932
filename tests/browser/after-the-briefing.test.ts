import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { approved, store } from '../briefing/planning/approved.ts';
import { world } from '../support/world.ts';
import {
  actionDone,
  agreesToDo,
  different,
  isSureOfTheHour,
  joinsChannel,
  opensBriefing,
  recordsDiscussion,
  sharesThought,
  takesStep,
  takesThoughtAway,
  talkedThrough,
  toAllNow,
} from './support/briefings.ts';
import { type FailingChannel, failingChannel } from './support/failing-channel.ts';
import { type Office, openOffice } from './support/office.ts';
import { givesRole, panelChannel } from './support/panel.ts';
import type { Window } from './support/window.ts';

const minutes = 60_000;
const title = approved.text?.title ?? '';
let office: Office;
let ward: FailingChannel;
let casey: Window;
let robin: Window;

/** A briefing that was approved, and three channels: to one of them Teams does as the test says. */
beforeAll(async () => {
  office = await openOffice({ patience: 40_000 });
  const tables = await office.tables();
  await store({ ...world().services, tables }, approved);
  ward = await failingChannel(tables, 'hospital', 'Ward 9');
  casey = await office.windowOf('casey');
  robin = await office.windowOf('robin');
  await joinsChannel(casey, 'General', 'Marlbridge Constabulary');
  await joinsChannel(casey, panelChannel, 'Marlbridge Hospitals NHS Trust');
}, 4 * minutes);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.keepEvidence();
});
afterAll(() => Promise.all([ward?.close(), office?.close()]));

describe('a manager sends a briefing while Teams is not well', { timeout: 2 * minutes }, () => {
  const sending = () => casey.lastCard('Sending the briefing');

  it('and pauses it, and lets it go on', async () => {
    ward.answers(412);
    await opensBriefing(casey, title);
    await takesStep(casey, ['Send or plan', 'Yes, send it then'], toAllNow);
    await sending().seeText('2 sent');
    await sending().press('Pause');
    expect(await sending().text()).toContain('Paused: nothing is sent until somebody resumes it.');
    await sending().press('Resume');
    await isSureOfTheHour(casey);
    expect(await sending().text()).toContain('Under way');
  });

  it('and sends it once more where Teams refused it, and once more where nobody knows', async () => {
    ward.answers(403);
    await sending().seeText(/1: The app may not write there/);
    expect(await sending().text()).toMatch(/2 sent\s+1 failed/);
    ward.answers(500);
    await sending().press('Retry failed only');
    await isSureOfTheHour(casey);
    await sending().seeText('1 unknown: may have arrived');
    ward.answers(200);
    await sending().press('Say what arrived');
    const list = casey.lastCard('Where nobody knows whether it arrived');
    expect(await list.text()).toContain('Ward 9, Far away');
    await list.press('Send it again');
    await isSureOfTheHour(casey);
    await sending().seeText('3 sent');
  });
});

describe('a team has the briefing in its channel', { timeout: 2 * minutes }, () => {
  const team = () => robin.lastCard('What the team did with it');

  it('and reads it aloud', async () => {
    await robin.openConversation(panelChannel);
    await robin.lastCard(title).press('Read aloud text');
    await robin.lastCard('Only you see this. Read it out').press('Back to the briefing');
    expect(await robin.lastCard(title).text()).toContain('Record our discussion');
  });

  it('and shares own thoughts, of which a coordinator takes one away', async () => {
    for (const thought of ['One', 'Two', 'Three', 'Four', 'Five']) await sharesThought(robin, title, thought);
    await opensBriefing(casey, title);
    await casey.lastCard(title).press('Thoughts (5)');
    const thoughts = casey.lastCard('Own thoughts, in no order: 5');
    expect(await thoughts.text()).not.toContain('Robin');
    await takesThoughtAway(casey, 'It says who it was');
    await thoughts.seeText(/Taken away by Casey Placeholder on .*: It says who it was/);
  });

  it('and tells what became of what it agreed, and what is different', async () => {
    await recordsDiscussion(robin, title, { ...talkedThrough, ...agreesToDo });
    await takesStep(robin, ['Tell how it stands', 'Record'], actionDone);
    expect(await team().text()).toContain('1 action, 1 done, 0 late');
    await takesStep(robin, ['Tell what is different', 'Record'], different);
    expect(await team().text()).toContain('What is different now was told by Robin Example');
  });

  it('whose words a coordinator takes away for good', async () => {
    await opensBriefing(casey, title);
    await casey.lastCard(title).press('What teams recorded');
    await casey.press(`Open ${panelChannel}, Example Partnership`);
    await casey.press('Read what was said');
    expect(await casey.lastCard('What was written').text()).toContain('Eleven families were found.');
    await takesStep(casey, ['Take the words away', 'Take the words away for good'], { 'Why?': 'A family was named' });
    const left = await casey.lastCard('What the team did with it').text();
    expect(left).toContain('taken away by Casey Placeholder');
    expect(left).not.toContain('Keep a list of missed visits');
    expect(left).toContain('1 action, 1 done, 0 late');
  });
});

describe('a manager finds a mistake in it', { timeout: 2 * minutes }, () => {
  const better = 'Seeing the child';
  it('and corrects it everywhere once a second person has approved that, but for a channel that is stopped', async () => {
    const correcting = () => robin.lastCard('Correcting the briefing');
    ward.answers(412);
    await casey.openConversation(panelChannel);
    await givesRole(casey, 'Manager', 'robin');
    await opensBriefing(casey, title);
    await takesStep(casey, ['Write a correction', 'Send the correction for approval'], {
      'What is corrected, and why?': 'The title was too long',
      'What is it called?': better,
    });
    await robin.openConversation('Personal Chat');
    await robin.lastCard('wrote a correction').press('Open the briefing');
    await takesStep(robin, ['Approve the correction', 'Approve, and correct everywhere'], {});
    await correcting().seeText('1 waiting');
    await correcting().press('Stop…');
    await robin.lastCard('Stop sending?').press('Stop, and skip the rest');
    await correcting().seeText('2 corrected');
    await correcting().press('Where it did not arrive');
    expect(await robin.lastCard('Where it was left out').text()).toContain('Sending was stopped before its turn.');
    await robin.openConversation(panelChannel);
    await robin.lastCard(better).seeText(/Corrected on .* because: The title was too long/);
  });

  it('and recalls it everywhere', async () => {
    ward.answers(200);
    await opensBriefing(casey, better);
    await takesStep(casey, ['Recall everywhere', 'Recall it everywhere'], { 'Why is it recalled?': 'A family asked' });
    await casey.lastCard('Recalling the briefing').seeText('3 taken back');
    const post = robin.lastCard('This 7-minute briefing was recalled');
    expect(await post.text()).toContain('because: A family asked');
    expect(await post.element.getByRole('button').count()).toBe(0);
  });
});
