import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { dateInLondon } from '../../src/clocks/london-time.ts';
import { childAnswers } from '../support/answers.ts';
import { type Office, openOffice } from './support/office.ts';
import { opensCase, usesChannelForAlerts } from './support/panel.ts';
import { sentCase } from './support/sent-case.ts';
import { type Chosen, fillsPages, takesStep } from './support/steps.ts';
import type { Window } from './support/window.ts';

const minutes = 60_000;
const child = 'Testcase Placeholder-Child';
const anyName = /Testcase|Placeholder-/;
const hospital = 'Marlbridge Hospitals NHS Trust';
/** In which nobody has set anything up. */
const agencyChannel = 'General';
const searched = 'Where did they look, and for what?';

let office: Office;
let casey: Window;
/** Whom the agencies' requests reach; here also whoever has referred the case. */
let robin: Window;
let reference: string;

beforeAll(async () => {
  office = await openOffice();
  casey = await office.windowOf('casey');
  robin = await office.windowOf('robin');
  await usesChannelForAlerts(casey);
  reference = await sentCase(office, childAnswers);
  await casey.lastCard(reference).press('Acknowledge');
  await casey.lastCard(reference).seeText(/Acknowledged on/);
}, 4 * minutes);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.keepEvidence();
});
afterAll(() => office?.close());

async function asks(chosen: Chosen): Promise<void> {
  await opensCase(casey, reference);
  await takesStep(casey, 'Ask an agency', { 'Which agency': hospital, ...chosen });
  await casey.lastCard().seeText('The request to the agency is recorded.');
}

describe('an agency is asked what it knows', () => {
  it('through its channel, which learns nothing of whom it is about', { timeout: 2 * minutes }, async () => {
    await casey.openConversation(agencyChannel);
    await casey.mention('join');
    const card = casey.lastCard('Whose channel is this?');
    await card.choose('Whose channel is this?', hospital);
    await card.press('Join');
    await casey.lastCard(hospital).seeText(/This channel/);
    await asks({ 'Through whom': 'Its channel: whoever opens it there takes it on' });
    await robin.openConversation(agencyChannel);
    const asked = robin.lastCard(`The partnership asks ${hospital} for information`);
    expect(await asked.text()).toContain(reference);
    expect(await asked.text()).not.toMatch(anyName);
    await asked.press('Open the request');
    await asked.seeText('It is in your own chat');
    expect(await asked.text()).not.toMatch(anyName);
    await robin.openConversation('Personal Chat');
    await robin.lastCard('what is asked of you').seeText(child);
  });

  it('through one person, who finds nothing, and keeps it before sending it', { timeout: 2 * minutes }, async () => {
    await asks({ 'Through whom': 'One person, by name', 'the person’s name': 'Robin Example' });
    await robin.lastCard(`The partnership asks ${hospital} for information`).press('Open the request');
    await robin.lastCard('what is asked of you').seeText(child);
    await robin.press('Fill in the return');
    await robin.lastCard().choose('What do your records show?', 'We know nothing of them');
    await robin.press('Continue');
    await robin.lastCard().fill(searched, 'All wards, under both names.');
    await robin.press('Save and close');
    await robin.lastCard('Saved, not sent yet').press('Go on with the return');
    expect(await robin.lastCard().typedIn(searched)).toBe('All wards, under both names.');
    await fillsPages(robin, 'Return', { [searched]: 'All wards, under both names.' });
    await robin.press('Send');
    await robin.lastCard().seeText(/Sent to the coordinator by Robin Example/);
    expect(await robin.lastCard().text()).not.toMatch(anyName);
  });

  it('who is asked about it, and has what they sent before them', { timeout: 2 * minutes }, async () => {
    const news = casey.lastCard(`${hospital} has sent its return`);
    await news.seeText('A nil return: the agency knows nothing.');
    await news.press('Requests of this case');
    const asked = { 'What do you want to know?': 'Under the mother’s name?', 'By which day?': '' };
    await takesStep(casey, 'Send back with a question', asked);
    const question = robin.lastCard('There is a question about the return');
    expect(await question.text()).not.toContain('mother');
    await question.press('Open the request');
    await robin.lastCard('what is asked of you').seeText('Under the mother’s name?');
    await robin.press('Go on with the return');
    expect(await robin.lastCard().text()).toContain('All wards, under both names.');
    await robin.press('Change Does your agency know of them?');
    await fillsPages(robin, 'Return', {
      'What do your records show?': 'We know something, and answer below',
      'may be at risk now': 'No',
      'involvement begin': 'March 2024',
      'did it end': '2 December 2024',
      'Key practice episodes': 'Invented: the ward told the health visitor.',
    });
    await robin.press('Send');
    await robin.lastCard().seeText(/Sent to the coordinator by Robin Example/);
  });

  it('and the coordinator reads the return and accepts it', { timeout: 1 * minutes }, async () => {
    await casey.lastCard(`${hospital} has sent its return`).press('Requests of this case');
    await casey.lastCard(`Requests of case ${reference}`).press('Read the return');
    await casey.lastCard(reference).seeText('Invented: the ward told the health visitor.');
    await casey.press('Work on the requests');
    await takesStep(casey, 'Accept');
    await casey.lastCard(reference).seeText('The return was accepted.');
    await robin.lastCard('The return was accepted').seeText(reference);
  });
});

describe('what is taken to a meeting is made on this computer', () => {
  it('as a case pack of everything, and as a caseload that names nobody', { timeout: 1 * minutes }, async () => {
    await opensCase(casey, reference);
    await casey.press('Export');
    const today = dateInLondon(new Date());
    const pack = await savedFile(casey, 'Yes, make the case pack', `${reference} case pack ${today}.pdf`);
    expect(pack.subarray(0, 5).toString()).toBe('%PDF-');
    await casey.say('caseload');
    await casey.lastCard('Export the caseload?').element.waitFor();
    const text = (await savedFile(casey, 'Yes, make the file', `Caseload ${today}.csv`)).toString();
    await casey.seeText(`It was saved as .data/exports/Caseload ${today}.csv.`);
    expect(text.replace(/^\ufeff/, '')).toMatch(/^Reference,Child or adult,Received/);
    expect(text).toContain(reference);
    expect(text).not.toMatch(anyName);
  });
});

/** The file that is made by this button; nothing of it stays. A busy computer may make it after it has said sorry. */
async function savedFile(window: Window, title: string, name: string): Promise<Buffer> {
  const path = join('.data', 'exports', name);
  rmSync(path, { force: true });
  await window.press(title);
  await expect.poll(() => existsSync(path), { timeout: 30_000 }).toBe(true);
  const bytes = readFileSync(path);
  rmSync(path);
  return bytes;
}
