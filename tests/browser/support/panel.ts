import { usualPeople } from '../../../scripts/local/people.ts';
import { type Chosen, takesStep } from './steps.ts';
import type { Window } from './window.ts';

export const panelChannel = 'Case review panel';

/** An administrator, at home in the panel's channel: alerts come there from now on. */
export async function usesChannelForAlerts(administrator: Window): Promise<void> {
  await administrator.openConversation(panelChannel);
  await administrator.mention('use this channel');
  const card = administrator.lastCard('Which alerts should come to this channel?');
  await card.choose('Which alerts should come to this channel?', 'Both');
  await card.press('Use this channel');
  await administrator.lastCard('The panel’s channels').seeText('Alerts go to: this channel');
}

/** Opens the case in the person's own chat. */
export async function opensCase(window: Window, reference: string): Promise<void> {
  await window.openConversation('Personal Chat');
  await window.say('cases');
  await window.lastCard('Open cases').press(`Open ${reference}`);
}

/** Opens the case, takes a step of it, and reads what it has become. */
export async function takes(window: Window, reference: string, title: string, chosen: Chosen = {}): Promise<string> {
  await opensCase(window, reference);
  await takesStep(window, title, chosen);
  return window.lastCard().text();
}

/** An administrator, in the panel's channel, gives the person with this key a role. */
export async function givesRole(administrator: Window, role: string, key: string): Promise<void> {
  const person = usualPeople.find((one) => one.key === key);
  await administrator.mention('give a role');
  const card = administrator.lastCard('Find by name');
  await card.choose('Role', role);
  await card.choose('Person', `${person?.name} (${person?.email})`);
  await card.press('Give this role');
  await administrator.lastCard(new RegExp(`${person?.name}.*This holds from now on`)).element.waitFor();
}
