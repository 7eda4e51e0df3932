/** Draws the README's pictures from the running app: `npm run screenshots` writes docs/pictures/, at a desktop's and a phone's width. */
import { mkdirSync } from 'node:fs';
import type { Card } from '../tests/browser/support/card.ts';
import { fillForm } from '../tests/browser/support/fill-form.ts';
import { type Office, openOffice } from '../tests/browser/support/office.ts';
import { panelChannel, usesChannelForAlerts } from '../tests/browser/support/panel.ts';
import { looksAtTheRest, sendsForm } from '../tests/browser/support/referrer.ts';
import { takesStep } from '../tests/browser/support/steps.ts';
import type { Window } from '../tests/browser/support/window.ts';
import { childAnswers } from '../tests/support/answers.ts';
import { world } from '../tests/support/world.ts';
import { type Draw, managerBriefs } from './screenshots/briefing-story.ts';
import { everybodyReads } from './screenshots/register-story.ts';

const folder = 'docs/pictures';
const tallest = 1500;
const sizes = [
  { width: 1200, ending: '' },
  { width: 390, ending: '-phone' },
];

async function referrerReads(robin: Window, draw: Draw): Promise<void> {
  const first = robin.lastCard('Welcome to Safeguarding Reviews');
  await draw('welcome', first);
  await first.press('Menu');
  await draw('menu', robin.lastCard());
  await robin.press('About reviews');
  await robin.press('What happens next');
  await draw('about-reviews', robin.lastCard());
}

/** The reference of what was sent. */
async function referrerSends(robin: Window, draw: Draw): Promise<string> {
  await robin.say('refer a case');
  await draw('gate', robin.lastCard('Refer a case for review'));
  await robin.press('No, go on to the form');
  await fillForm(robin, childAnswers, 'Your account of what happened to the child');
  await robin
    .lastCard()
    .fill('What is believed or suspected, but not known? (optional)', 'Invented: an earlier injury.');
  await robin.press('Continue');
  await draw('page-with-error', robin.lastCard());
  await fillForm(robin, childAnswers, 'Agencies involved');
  await robin.press('Back');
  await draw('task-list', robin.lastCard());
  await fillForm(robin, childAnswers);
  await robin.press('Check your answers');
  await robin.press('Next part');
  await draw('check-answers', robin.lastCard());
  await looksAtTheRest(robin);
  const reference = await sendsForm(robin);
  await draw('receipt', robin.lastCard('Referral received'));
  return reference;
}

async function panelOpens(priya: Window, casey: Window, reference: string, draw: Draw): Promise<void> {
  const alert = priya.lastCard(reference);
  await draw('alert', alert);
  await casey.lastCard(reference).press('Acknowledge');
  await alert.seeText(/^Acknowledged on/);
  await draw('alert-acknowledged', alert);
  await alert.press('Open the case');
  await priya.openConversation('Personal Chat');
  await draw('opened-case', priya.lastCard('OFFICIAL-SENSITIVE'));
}

/** Opens the case in a person's own chat, from the list of cases. */
async function opens(window: Window, reference: string, draw: Draw): Promise<void> {
  await window.openConversation('Personal Chat');
  await window.say('cases');
  await draw('open-cases', window.lastCard('Open cases'));
  await window.lastCard('Open cases').press(`Open ${reference}`);
}

const typed = {
  'On which day': 'today',
  'become aware': 'today',
  'another case': '',
  'Has a looked-after child died': 'No',
};

/** The way of a case to a signed decision, and the outcome as the referrer reads it. */
async function panelDecides(office: Office, reference: string, draw: Draw): Promise<void> {
  const at = (key: string) => office.windowOf(key);
  const takes = async (key: string, title: string, picture?: string) => {
    const pages: Card[] = [];
    await opens(await at(key), reference, draw);
    await takesStep(await at(key), title, typed, async (card) => {
      pages.push(card);
      if (picture && pages.length === 1) await draw(picture, card);
    });
  };
  await takes('casey', 'Triage', 'step-triage');
  await takes('priya', 'Give your view', 'step-view');
  await takes('chris', 'Recommend');
  await takes('casey', 'Draw up the decision');
  await draw('case-to-be-signed', (await at('casey')).lastCard('OFFICIAL-SENSITIVE'));
  for (const key of ['lee', 'indra', 'pat'])
    await takes(key, 'Sign the decision', key === 'lee' ? 'step-sign' : undefined);
  await takes('casey', 'Record who was told');
  const robin = await at('robin');
  await robin.lastCard(reference).press('Read the outcome');
  await draw('outcome', robin.lastCard(reference));
}

async function story(office: Office, draw: Draw): Promise<void> {
  const robin = await office.windowOf('robin');
  const priya = await office.windowOf('priya');
  const casey = await office.windowOf('casey');
  await casey.say('check set-up');
  await draw('check-set-up', casey.lastCard('things need you'));
  await referrerReads(robin, draw);
  await everybodyReads({ ...world().services, tables: await office.tables() }, robin, casey, draw);
  await usesChannelForAlerts(casey);
  await priya.openConversation(panelChannel);
  const reference = await referrerSends(robin, draw);
  await panelOpens(priya, casey, reference, draw);
  await panelDecides(office, reference, draw);
  await managerBriefs(casey, robin, draw);
}

mkdirSync(folder, { recursive: true });
for (const { width, ending } of sizes) {
  const office = await openOffice({ width, height: 4000, patience: 40_000 }, true);
  try {
    await story(office, (name, card) => card.screenshot(`${folder}/${name}${ending}.png`, tallest));
  } catch (error) {
    await office.keepEvidence();
    throw error;
  } finally {
    await office.close();
  }
}
