import type { Typed } from '../../../src/form/questions/question.ts';
import { fillForm } from './fill-form.ts';
import type { Window } from './window.ts';

/** A partner opens a new form and goes past the gate. */
export async function beginsForm(referrer: Window): Promise<void> {
  await referrer.say('refer a case');
  await referrer.lastCard('Refer a case for review').press('No, go on to the form');
}

/** A partner fills the rest of the open form in and looks at every answer, up to the card that sends it. */
export async function finishesForm(referrer: Window, answers: Typed): Promise<void> {
  await fillForm(referrer, answers);
  await referrer.press('Check your answers');
  await looksAtTheRest(referrer);
}

/** From the open part of the answers on. */
export async function looksAtTheRest(referrer: Window): Promise<void> {
  while (!(await referrer.lastCard().text()).includes('Go to sending')) await referrer.press('Next part');
  await referrer.press('Go to sending');
}

/** Sends the form; the reference that the receipt gives. */
export async function sendsForm(referrer: Window): Promise<string> {
  await referrer.lastCard().toggle('What I have written is right', true);
  await referrer.press('Send the form');
  const receipt = referrer.lastCard('Referral received');
  return /CR-\w{3}-\w{3}/.exec(await receipt.text())?.[0] ?? '';
}
