import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import { theApp } from '../people/person.ts';

/** A message that holds one card. Its summary stands in notifications and lists, on locked screens too: it says nothing. */
export const cardMessage = (card: object): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: theApp.name,
  attachments: [CardFactory.adaptiveCard(card)],
});
