import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dateInLondon } from '../../src/clocks/london-time.ts';
import { addDays, saidShort } from '../../src/clocks/plain-date.ts';
import { adultAnswers } from '../support/answers.ts';
import { type Office, openOffice } from './support/office.ts';
import { opensCase, panelChannel, takes, usesChannelForAlerts } from './support/panel.ts';
import { sentCase } from './support/sent-case.ts';
import type { Window } from './support/window.ts';
import { wordsIn } from './support/words-in.ts';

const minutes = 60_000;
const anyName = /Testcase|Placeholder-/;
const inDays = (days: number) => saidShort(addDays(dateInLondon(new Date()), days));
let office: Office;
let casey: Window;
let chris: Window;
let priya: Window;
let robin: Window;
let reference: string;

/** Casey coordinates, Chris chairs, Priya is a member who follows the panel's channel, and Robin has referred the case. */
beforeAll(async () => {
  office = await openOffice({}, true);
  casey = await office.windowOf('casey');
  chris = await office.windowOf('chris');
  priya = await office.windowOf('priya');
  robin = await office.windowOf('robin');
  await usesChannelForAlerts(casey);
  await priya.openConversation(panelChannel);
  reference = await sentCase(office, adultAnswers);
  await casey.lastCard(reference).press('Acknowledge');
}, 5 * minutes);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.keepEvidence();
});
afterAll(() => office?.close());

describe('the panel carries an adult’s case to the chair’s decision', () => {
  it('through triage', { timeout: 1 * minutes }, async () => {
    const noCareLeaver = { 'another case': '', 'Has a care leaver': 'No' };
    expect(await takes(casey, reference, 'Triage', noCareLeaver)).toContain('with the panel');
    await priya.lastCard(reference).seeText(/with the panel/);
    expect(await wordsIn(priya)).not.toMatch(anyName);
  });

  it('while it is paused for an inquest, nobody goes on, and everybody reads so', {
    timeout: 2 * minutes,
  }, async () => {
    const why = { 'What goes first?': 'An inquest', 'to be looked at again?': inDays(30) };
    expect(await takes(casey, reference, 'Pause the case', why)).toMatch(/Paused on .* to be looked at again on/);
    await priya.lastCard(reference).seeText(/Paused on/);
    await robin.lastCard(reference).seeText(/while another process goes first/);
    await opensCase(chris, reference);
    expect(await chris.lastCard().text()).not.toContain('Give your view');
    expect(await takes(casey, reference, 'Resume the case')).toContain('with the panel');
    await priya.lastCard(reference).seeText(/with the panel/);
    await robin.lastCard(reference).seeText(/With the panel/);
  });

  it('without a member who has a conflict of interest, and who loses it at once', {
    timeout: 2 * minutes,
  }, async () => {
    await opensCase(priya, reference);
    expect(await priya.lastCard().text()).toContain('OFFICIAL-SENSITIVE');
    await takes(casey, reference, 'Declare a conflict of interest', { 'Who has a conflict': 'Priya Sample' });
    await priya.lastCard(reference).seeText(/closed to you from now on/);
    expect(await wordsIn(priya)).not.toMatch(/OFFICIAL-SENSITIVE|Testcase/);
    await priya.say('cases');
    expect(await priya.lastCard('Open cases').text()).not.toContain(reference);
    await priya.openConversation(panelChannel);
    await priya.lastCard(reference).press('Open the case');
    await priya.seeText(/closed to you: a conflict of interest was recorded by Casey Placeholder/);
    await priya.openConversation('Personal Chat');
    expect(await wordsIn(priya)).not.toMatch(/OFFICIAL-SENSITIVE|Testcase/);
  });

  it('through its meeting, another member’s view and the recommendation', { timeout: 3 * minutes }, async () => {
    const set = { 'does the panel meet?': inDays(9) };
    expect(await takes(casey, reference, 'Set the panel meeting', set)).toContain(`meeting on ${inDays(9)}`);
    await takes(await office.windowOf('lee'), reference, 'Give your view');
    expect(await takes(chris, reference, 'Recommend', { 'On which day': 'today' })).toContain('Recommendation made');
  });

  it('to a decision that the independent chair alone signs', { timeout: 2 * minutes }, async () => {
    const drawnUp = await takes(casey, reference, 'Draw up the decision', { 'On which day': 'today' });
    expect(drawnUp).toContain('to be signed');
    expect(await takes(chris, reference, 'Sign the decision')).toContain('Decided on');
  });

  it('which the referrer is told, before the case is closed', { timeout: 2 * minutes }, async () => {
    const released = 'Invented: there will be a review.';
    await takes(casey, reference, 'Record who was told', { 'On which day': 'today', 'What is the outcome': released });
    await robin.lastCard(reference).press('Read the outcome');
    await robin.lastCard(reference).seeText(released);
    expect(await takes(casey, reference, 'Close the case')).toContain('Closed on');
    await casey.say('cases');
    expect(await casey.lastCard('Open cases').text()).not.toContain(reference);
    await priya.openConversation(panelChannel);
    await priya.lastCard(reference).seeText(/Closed on/);
  });
});
