import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { adultAnswers, childAnswers } from '../support/answers.ts';
import { fillForm } from './support/fill-form.ts';
import { type Office, openOffice } from './support/office.ts';
import { givesRole, panelChannel, usesChannelForAlerts } from './support/panel.ts';
import { beginsForm, finishesForm, looksAtTheRest, sendsForm } from './support/referrer.ts';
import type { Window } from './support/window.ts';
import { wordsIn } from './support/words-in.ts';

/** Whatever the answers say of people or of what happened. */
const anyAnswer = /Testcase|Testy|Invented|Placeholder (Street|Primary|Surgery|Home)|960199|ZZ99|943 476|TEST-/;
const minutes = 60_000;

let office: Office;
let robin: Window;
let priya: Window;
let casey: Window;
/** Of the case sent last. */
let reference: string;

beforeAll(async () => {
  office = await openOffice();
  robin = await office.windowOf('robin');
  priya = await office.windowOf('priya');
  casey = await office.windowOf('casey');
}, 4 * minutes);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.keepEvidence();
});
afterAll(() => office?.close());

describe('a partner refers a case from Teams, and the panel is alerted', () => {
  it('once an administrator has chosen the channel', { timeout: 1 * minutes }, async () => {
    await usesChannelForAlerts(casey);
    await casey.openConversation('Personal Chat');
    await casey.say('check set-up');
    await casey.lastCard('Set-up').seeText(/Alerts about children’s cases go to/);
  });

  it('with everything typed kept over a mistake, a pause and a change', { timeout: 3 * minutes }, async () => {
    const believed = 'What is believed or suspected, but not known? (optional)';
    await robin.lastCard('Welcome to Safeguarding Reviews').press('Refer a case');
    await robin.lastCard('Refer a case for review').press('No, go on to the form');
    await fillForm(robin, childAnswers, 'Your account of what happened to the child');
    await robin.lastCard().fill(believed, 'Invented: an earlier injury.');
    await robin.press('Continue');
    expect(await robin.lastCard().text()).toMatch(/There is a problem\s+• Enter what is known to have happened/);
    expect(await robin.lastCard().typedIn(believed)).toBe('Invented: an earlier injury.');
    await robin.press('Save and close');
    await robin.lastCard().seeText('Nothing has been sent yet');
    await robin.press('My referrals');
    await robin.press(/^Continue: /);
    expect(await robin.lastCard().typedIn(believed)).toBe('Invented: an earlier injury.');
    await fillForm(robin, childAnswers);
    await robin.press('Check your answers');
    await robin.press('Next part');
    await robin.press('Change Your telephone number');
    await robin.lastCard().fill('What telephone number can we reach you on?', '01632 960199');
    await robin.press('Continue');
    expect(await robin.lastCard().text()).toMatch(/Check your answers · part 2.*01632 960199/s);
    await looksAtTheRest(robin);
    await sentAndOpened('Child', 'Testcase Placeholder-Child');
  });

  it('about an adult', { timeout: 3 * minutes }, async () => {
    await robin.openConversation('Personal Chat');
    await beginsForm(robin);
    await finishesForm(robin, adultAnswers);
    await sentAndOpened('Adult', 'Testcase Placeholder-Adult');
  });

  it('and nobody sees the case before they are given a role', { timeout: 1 * minutes }, async () => {
    await robin.openConversation(panelChannel);
    await robin.lastCard(reference).press('Open the case');
    await robin.seeText('This is for people with another role.');
    await robin.openConversation('Personal Chat');
    expect(await wordsIn(robin)).not.toContain('OFFICIAL-SENSITIVE');
    await casey.openConversation('Personal Chat');
    await casey.lastCard(`History of ${reference}`).press('Open the case');
    await casey.lastCard(`Case ${reference}`).press('History');
    await casey.lastCard(`History of ${reference}`).seeText('Robin Example was refused, from a channel');
    await casey.openConversation(panelChannel);
    await givesRole(casey, 'Panel member', 'robin');
    await robin.openConversation(panelChannel);
    await robin.lastCard(reference).press('Open the case');
    await robin.openConversation('Personal Chat');
    await robin.lastCard(`Case ${reference}`).seeText('OFFICIAL-SENSITIVE');
  });
});

/** From sending to the history of the case, as everybody sees it. */
async function sentAndOpened(kind: string, name: string): Promise<void> {
  reference = await sendsForm(robin);
  await expect.poll(() => wordsIn(robin), { timeout: 15_000 }).not.toMatch(anyAnswer);
  await casey.openConversation(panelChannel);
  await priya.openConversation(panelChannel);
  for (const window of [casey, priya]) {
    await window.lastCard(reference).seeText('Not acknowledged yet');
    expect(await window.lastCard(reference).text()).toContain(`About: ${kind}`);
    expect(await wordsIn(window)).not.toMatch(anyAnswer);
  }
  await casey.lastCard(reference).press('Acknowledge');
  for (const window of [casey, priya]) {
    await window.lastCard(reference).seeText(/^Acknowledged on/);
    expect(await window.lastCard(reference).text()).not.toMatch(/^Acknowledge$/m);
  }
  await robin.lastCard(new RegExp(`has been acknowledged.*${reference}`)).seeText('Casey Placeholder');
  await opened(name);
}

async function opened(name: string): Promise<void> {
  await priya.lastCard(reference).press('Open the case');
  await priya.lastCard(reference).seeText('The case is in your own chat');
  expect(await casey.lastCard(reference).text()).not.toContain('The case is in your own chat');
  await priya.openConversation('Personal Chat');
  const card = priya.lastCard(new RegExp(`OFFICIAL-SENSITIVE.*${reference}`));
  const pages = Number(/Page 1 of (\d+)/.exec(await card.text())?.[1]);
  const read = [await card.text()];
  for (let page = 2; page <= pages; page += 1) {
    await card.press('Next page');
    read.push(await card.text());
  }
  for (const words of read) {
    expect(words).toMatch(/^OFFICIAL-SENSITIVE\s+Must not be contacted or told\s+Testcase Placeholder-Partner/);
  }
  expect(read.join('\n')).toContain(name);
  await card.press('History');
  await card.seeText(/Acknowledged, by Casey Placeholder/);
  expect(await card.text()).not.toContain('read pages');
  await coordinatorReads(new RegExp(`Priya Sample read pages 1, .* and ${pages}$`));
}

/** Who looked is for the coordinator to read. */
async function coordinatorReads(words: RegExp): Promise<void> {
  await casey.lastCard(reference).press('Open the case');
  await casey.openConversation('Personal Chat');
  await casey.lastCard(new RegExp(`OFFICIAL-SENSITIVE.*${reference}`)).press('History');
  await casey.lastCard(`History of ${reference}`).seeText(words);
}
