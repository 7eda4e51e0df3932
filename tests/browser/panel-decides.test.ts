import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { childAnswers } from '../support/answers.ts';
import { type Office, openOffice } from './support/office.ts';
import { panelChannel, takes, usesChannelForAlerts } from './support/panel.ts';
import { sentCase } from './support/sent-case.ts';
import type { Chosen } from './support/steps.ts';
import type { Window } from './support/window.ts';

const minutes = 60_000;
let office: Office;
let reference: string;
const at = (key: string): Promise<Window> => office.windowOf(key);
const does = async (key: string, title: string, chosen?: Chosen) => takes(await at(key), reference, title, chosen);

beforeAll(async () => {
  office = await openOffice({}, true);
}, 4 * minutes);
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await office.keepEvidence();
});
afterAll(() => office?.close());

describe('the panel carries a child’s case to a signed decision', () => {
  it('from the referral, which the coordinator acknowledges in the channel', { timeout: 2 * minutes }, async () => {
    const casey = await at('casey');
    await usesChannelForAlerts(casey);
    reference = await sentCase(office, childAnswers);
    await casey.lastCard(reference).press('Acknowledge');
    await casey.lastCard(reference).seeText(/Acknowledged on/);
  });

  it('through triage, which the alert tells without a name', { timeout: 2 * minutes }, async () => {
    expect(await does('casey', 'Triage', { 'become aware': 'today', 'another case': '' })).toContain('with the panel');
    const casey = await at('casey');
    await casey.openConversation(panelChannel);
    const alert = casey.lastCard(reference);
    await alert.seeText(/with the panel/);
    expect(await alert.text()).not.toMatch(/Testcase|Placeholder/);
  });

  it('through a member’s view and the chair’s recommendation', { timeout: 3 * minutes }, async () => {
    await does('priya', 'Give your view');
    expect(await does('chris', 'Recommend', { 'On which day': 'today' })).toContain('Recommendation made');
  });

  it('to a decision that three different people sign', { timeout: 4 * minutes }, async () => {
    expect(await does('casey', 'Draw up the decision', { 'On which day': 'today' })).toContain('to be signed');
    await does('lee', 'Sign the decision');
    await does('indra', 'Sign the decision');
    expect(await does('pat', 'Sign the decision')).toContain('Decided on');
  });

  it('and the referrer reads the outcome in the words that were released', { timeout: 2 * minutes }, async () => {
    await does('casey', 'Record who was told', {
      'On which day': 'today',
      'What is the outcome': 'Invented: there will be a review.',
    });
    const robin = await at('robin');
    await robin.lastCard(reference).press('Read the outcome');
    await robin.lastCard(reference).seeText('Invented: there will be a review.');
  });
});
