import type { Card } from './card.ts';
import { type Typed, typesIn } from './types-in.ts';
import type { Window } from './window.ts';

/** An owner of the team, at home in the channel: it joins for this agency. */
export async function joinsChannel(owner: Window, channel: string, agency: string): Promise<void> {
  await owner.openConversation(channel);
  await owner.mention('join this channel');
  const question = 'Whose channel is this?';
  const card = owner.lastCard(question);
  await card.choose(question, agency);
  await card.press('Join');
  await owner.lastCard(agency).element.waitFor();
}

/** Opens the person's own chat, and there the briefing with this title. */
export async function opensBriefing(window: Window, title: string): Promise<void> {
  await window.openConversation('Personal Chat');
  await window.say('briefings');
  await window.lastCard('7-minute briefings: written here').press(`Open ${title}`);
}

/** Begins a step from the open card, fills each page in, and does it. */
export async function takesStep(
  window: Window,
  [begin, does]: readonly [string, string],
  typed: Typed,
  look?: (card: Card) => Promise<void>,
): Promise<void> {
  await window.press(begin);
  await fillsPages(window, typed, look);
  await window.press(does);
}

/** The second person, who was told that it waits, approves it. */
export async function approves(manager: Window): Promise<void> {
  await manager.lastCard('waits for a second person').press('Open the briefing');
  await takesStep(manager, ['Approve', 'Approve'], {});
}

/** Fills in each page of what was begun, ticking what is to be ticked, up to the last card. `look` sees each card before it is left. */
export async function fillsPages(
  window: Window,
  typed: Typed,
  look: (card: Card) => Promise<void> = async () => {},
): Promise<void> {
  for (let pages = 0; await offersToContinue(window); pages += 1) {
    const card = window.lastCard();
    if (pages > 20) throw new Error(`This does not end:\n${await card.text()}`);
    await typesIn(card, typed);
    for (const box of await card.element.getByRole('checkbox').all()) await box.check({ force: true });
    await look(card);
    await card.press('Continue');
  }
  await look(window.lastCard());
}

const offersToContinue = async (window: Window) =>
  (await window.lastCard().element.getByRole('button', { name: 'Continue', exact: true }).count()) > 0;

/** What eight people of a ward made of a briefing. */
export const talkedThrough: Typed = {
  'On which day did you talk it through?': 'today',
  'Who led it?': 'The ward manager',
  'How many people took part?': '8',
  'How did you meet?': 'Face to face',
  'What are your key thoughts': 'We see missed visits every week.',
  'How can we ensure the learning': 'We look at ten records each month.',
  'How can we integrate the learning': 'It goes into our plan for the year.',
  'Did you agree to do something?': 'No',
};

/** From the post in the open channel to the team's own card in the person's chat. */
export async function recordsDiscussion(window: Window, title: string, typed: Typed): Promise<void> {
  await window.lastCard(title).press('Record our discussion');
  await window.openConversation('Personal Chat');
  await window.lastCard('Begin').press('Begin');
  await fillsPages(window, typed);
  await window.press('Record');
}

/** Something that was agreed, to be done by today. */
export const agreesToDo: Typed = {
  'Did you agree to do something?': 'Yes',
  'What will be done?': 'Keep a list of missed visits',
  'Who sees to it?': 'The ward manager',
  'By which day?': 'today',
  'Did you agree to do something else?': 'No',
};

/** What became of it. */
export const actionDone: Typed = {
  'How does this action stand?': 'Done',
  'What was done': 'Eleven families were found.',
};

export const different: Typed = {
  'What is different now': 'We ring the same day.',
  'How do you know?': 'An audit in March.',
};

export const toAllNow: Typed = {
  'To which channels does it go?': 'All that have joined',
  'When should it go out?': 'Now',
  important: 'No',
};

/** From the open briefing to every channel, now; `look` sees the last card. */
export async function sendsToAll(manager: Window, look?: (card: Card) => Promise<void>): Promise<void> {
  await manager.press('Send or plan');
  await fillsPages(manager, toAllNow);
  await look?.(manager.lastCard());
  await manager.press('Yes, send it then');
  await manager.seeText(/2 of 2|2 sent|Sent to 2/);
}

/** Who sends at night or on a day off is asked first, and these stories are told at any hour. */
export async function isSureOfTheHour(manager: Window): Promise<void> {
  const asked = await manager.lastCard().element.getByRole('button', { name: 'Send now all the same' }).count();
  if (asked > 0) await manager.press('Send now all the same');
}

/** Somebody in the channel thinks something of their own. */
export async function sharesThought(window: Window, title: string, thought: string): Promise<void> {
  await window.lastCard(title).press('Share an own thought');
  const card = window.lastCard('Only you see this card.');
  await card.element.getByRole('textbox').fill(thought);
  await card.press('Share it');
  await window.lastCard('Thank you. Your thought is kept').element.waitFor();
}

/** A coordinator takes the first of the thoughts away that the open card shows. */
export async function takesThoughtAway(coordinator: Window, why: string): Promise<void> {
  await coordinator.press('Take it away');
  const card = coordinator.lastCard('Take this thought away?');
  await card.element.getByRole('textbox').fill(why);
  await card.press('Take it away for good');
}
