import { everybody, localBot, localTeam, localTenant } from '../../../scripts/local/people.ts';

/** Somebody invented, by the id under which Teams vouches for them. */
export interface Player {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

const usual = (key: string): Player => {
  const person = everybody.find((one) => one.key === key);
  if (!person) throw new Error(`nobody is called ${key}`);
  return { id: person.aadObjectId, name: person.name, email: person.email };
};
/** A panel member. */
export const priya = usual('priya');
/** Coordinator and administrator. */
export const casey = usual('casey');
/** For the local authority, the integrated care board and the police, and the independent chair. */
export const [lee, indra, pat, chris] = [usual('lee'), usual('indra'), usual('pat'), usual('chris')];
export const deciders = [
  { role: 'partner-local-authority', player: lee },
  { role: 'partner-integrated-care-board', player: indra },
  { role: 'partner-police', player: pat },
  { role: 'independent-chair', player: chris },
] as const;
/** Of an agency that is asked. */
export const kim: Player = { id: 'kim', name: 'Kim Example', email: 'kim@example.org' };
/** One of as many partners as are wanted, all invented. */
export const referrer = (number: number): Player => ({
  id: `referrer-${number}`,
  name: `Referrer Example ${number}`,
  email: `referrer-${number}@example.org`,
});

export const personWith = (id: string): Player =>
  [priya, casey, kim, ...deciders.map(({ player }) => player)].find((one) => one.id === id) ?? {
    id,
    name: `Person ${id}`,
    email: `${id}@example.org`,
  };

export const tenant = localTenant;
export const panel = localTeam.channel.id;
export const panelTeam = localTeam.id;
export const ownChatOf = (id: string): string => `a:chat-of-${id}`;

/** A press in somebody's own chat, or in the panel's channel. */
export interface Press {
  readonly by: Player;
  readonly where: 'own-chat' | 'panel';
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** The card that holds the button. */
  readonly on: string;
}

let activities = 0;
export const newActivityId = (): string => `activity-${++activities}`;

const envelope = ({ by, where }: Pick<Press, 'by' | 'where'>, serviceUrl: string) => ({
  id: newActivityId(),
  channelId: 'msteams',
  serviceUrl,
  from: { id: `29:${by.id}`, aadObjectId: by.id, name: by.name },
  recipient: localBot,
  ...(where === 'panel' ? inPanel : inOwnChat(by)),
});
const inPanel = {
  conversation: { id: panel, conversationType: 'channel', isGroup: true, tenantId: tenant },
  channelData: { tenant: { id: tenant }, team: { id: panelTeam }, channel: { id: panel } },
};
const inOwnChat = ({ id }: Player) => ({
  conversation: { id: ownChatOf(id), conversationType: 'personal', tenantId: tenant },
  channelData: { tenant: { id: tenant } },
});

/** As Teams sends it when a button of a card is pressed. */
export const pressed = (press: Press, serviceUrl: string) => ({
  ...envelope(press, serviceUrl),
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: press.on,
  value: { action: { type: 'Action.Execute', verb: press.verb, data: { ...press.data, verb: press.verb } } },
});

/** As Teams sends words that somebody typed. */
export const typed = (by: Player, where: Press['where'], text: string, serviceUrl: string) => ({
  ...envelope({ by, where }, serviceUrl),
  type: 'message',
  text,
});
export type Activity = ReturnType<typeof pressed> | ReturnType<typeof typed>;
