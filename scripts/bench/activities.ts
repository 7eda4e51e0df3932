/** Where a client's activities come from. */
export interface Sender {
  /** A whole number from 0: every client is another person, in a chat of their own. */
  readonly client: number;
  /** The connector's address, to which the bot answers. */
  readonly serviceUrl: string;
}

export const tenant = '11111111-1111-1111-1111-111111111111';
const bot = { id: '28:safeguarding-reviews', name: 'Safeguarding Reviews' };

export const personId = (client: number) => `00000000-0000-4000-8000-${String(client).padStart(12, '0')}`;
export const chatId = (client: number) => `a:chat-of-client-${client}`;
export const cardId = (client: number) => `card-of-client-${client}`;

const activity = ({ client, serviceUrl }: Sender, id: number) => ({
  id: `activity-${client}-${id}`,
  timestamp: '2026-12-14T12:00:00.000Z',
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:client-${client}`, name: 'Testcase Placeholder-Referrer', aadObjectId: personId(client) },
  recipient: bot,
  conversation: { id: chatId(client), conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
  entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows', timezone: 'Europe/London' }],
  locale: 'en-GB',
});

/** Words typed in the person's own chat with the bot. */
export const message = (sender: Sender, id: number, text: string) => ({
  ...activity(sender, id),
  type: 'message',
  textFormat: 'plain',
  text,
});

/** A button of a card pressed there. */
export const press = (sender: Sender, id: number, verb: string, data: object) => ({
  ...activity(sender, id),
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: cardId(sender.client),
  value: { action: { type: 'Action.Execute', verb, data: { verb, ...data } }, trigger: 'manual' },
});
