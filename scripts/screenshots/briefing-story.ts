import { typedBriefing, wholeText } from '../../tests/briefing/writing/texts.ts';
import {
  fillsPages,
  joinsChannel,
  opensBriefing,
  sendsToAll,
  talkedThrough,
} from '../../tests/browser/support/briefings.ts';
import type { Card } from '../../tests/browser/support/card.ts';
import { givesRole, panelChannel } from '../../tests/browser/support/panel.ts';
import type { Window } from '../../tests/browser/support/window.ts';

/** Draws a card under this name. */
export type Draw = (name: string, card: Card) => Promise<void>;

const title = typedBriefing.title ?? '';

/** From the channels that join to the report, as a manager, a second person and a team see it. */
export async function managerBriefs(manager: Window, second: Window, draw: Draw): Promise<void> {
  await joinsChannel(manager, 'General', 'Marlbridge Constabulary');
  await joinsChannel(manager, panelChannel, 'Marlbridge Hospitals NHS Trust');
  await givesRole(manager, 'Manager', 'robin');
  await writes(manager, draw);
  await approves(second, draw);
  await sends(manager, draw);
  await talksItThrough(manager, draw);
  await manager.say('report');
  await draw('briefing-report', manager.lastCard('What briefings did'));
}

async function writes(manager: Window, draw: Draw): Promise<void> {
  await manager.openConversation('Personal Chat');
  await manager.say('briefings');
  await manager.lastCard('There is none.').press('New briefing');
  await manager.press('Paste a whole text');
  const typed = {
    'Paste the whole text here': wholeText.replace('Nobody asked', 'On 3 March 2026 nobody asked'),
    'Which published review': 'Baby Rowan',
    'What are its themes?': typedBriefing.themes ?? '',
    'Why may': 'It is the day on which the review was published.',
  };
  await fillsPages(manager, typed, async (card) => {
    if ((await card.text()).includes('Please check')) await draw('briefing-please-check', card);
  });
  await manager.press('Send for approval');
}

async function approves(second: Window, draw: Draw): Promise<void> {
  await opensBriefing(second, title);
  await second.press('Approve');
  await draw('briefing-approve', second.lastCard());
  await fillsPages(second, {});
  await second.press('Approve');
}

async function sends(manager: Window, draw: Draw): Promise<void> {
  await opensBriefing(manager, title);
  await sendsToAll(manager, (card) => draw('briefing-plan', card));
  await draw('briefing-sent', manager.lastCard());
  await manager.openConversation(panelChannel);
  await draw('briefing-post', manager.lastCard(title));
}

async function talksItThrough(manager: Window, draw: Draw): Promise<void> {
  await manager.lastCard(title).press('Record our discussion');
  await manager.openConversation('Personal Chat');
  await manager.lastCard('Begin').press('Begin');
  await draw('briefing-discussion', manager.lastCard());
  await fillsPages(manager, talkedThrough);
  await manager.press('Record');
  await draw('briefing-uptake', manager.lastCard('1 discussion'));
}
