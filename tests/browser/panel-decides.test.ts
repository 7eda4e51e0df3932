import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { type Office, openOffice } from './support/office.ts';
import { opensCase, panelChannel, usesChannelForAlerts } from './support/panel.ts';
import { beginsForm, finishesForm, sendsForm } from './support/referrer.ts';
import { type Chosen, takesStep } from './support/steps.ts';
import type { Window } from './support/window.ts';

const minutes = 60_000;
let office: Office;
let reference: string;
const at = (key: string): Promise<Window> => office.windowOf(key);

beforeAll(async () => {
  office = await openOffice({}, true);
}, 4 * minutes);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.keepEvidence();
});
afterAll(() => office?.close());

async function takes(key: string, title: string, chosen: Chosen = {}): Promise<string> {
  const window = await at(key);
  await opensCase(window, reference);
  await takesStep(window, title, chosen);
  return window.lastCard().text();
}

describe('the panel carries a child’s case to a signed decision', () => {
  it('from the referral, which the coordinator acknowledges in the channel', { timeout: 4 * minutes }, async () => {
    const casey = await at('casey');
    await usesChannelForAlerts(casey);
    const robin = await at('robin');
    await beginsForm(robin);
    await finishesForm(robin, childAnswers);
    reference = await sendsForm(robin);
    await casey.lastCard(reference).press('Acknowledge');
    await casey.lastCard(reference).seeText(/Acknowledged on/);
  });

  it('through triage, which the alert tells without a name', { timeout: 2 * minutes }, async () => {
    expect(await takes('casey', 'Triage', { 'become aware': 'today', 'another case': '' })).toContain('with the panel');
    const casey = await at('casey');
    await casey.openConversation(panelChannel);
    const alert = casey.lastCard(reference);
    await alert.seeText(/with the panel/);
    expect(await alert.text()).not.toMatch(/Testcase|Placeholder/);
  });

  it('through a member’s view and the chair’s recommendation', { timeout: 3 * minutes }, async () => {
    await takes('priya', 'Give your view');
    expect(await takes('chris', 'Recommend')).toContain('Recommendation made');
  });

  it('to a decision that three different people sign', { timeout: 4 * minutes }, async () => {
    expect(await takes('casey', 'Draw up the decision', { 'On which day': 'today' })).toContain('to be signed');
    await takes('lee', 'Sign the decision');
    await takes('indra', 'Sign the decision');
    expect(await takes('pat', 'Sign the decision')).toContain('Decided on');
  });

  it('and the referrer reads the outcome in the words that were released', { timeout: 2 * minutes }, async () => {
    await takes('casey', 'Record who was told', {
      'On which day': 'today',
      'What is the outcome': 'Invented: there will be a review.',
    });
    const robin = await at('robin');
    await robin.lastCard(reference).press('Read the outcome');
    await robin.lastCard(reference).seeText('Invented: there will be a review.');
  });
});
