import type { Place } from '../action.ts';
import type { ConversationAddress } from '../people/address.ts';
import { type Person, plainName } from '../people/person.ts';
import type { TeamNews } from '../people/team-news.ts';
import { Activity, Answered, Bag, Execute, Mention } from './activity-shape.ts';
import { teamNews } from './team-news.ts';

/** What came from Teams, in our own words. */
export type Arrival = Heard | Told | Unheard;
export interface Heard {
  readonly kind: 'heard';
  readonly person: Person;
  readonly place: Place;
  readonly did: Deed;
}
/** Teams says by itself what became of a team; nobody is to be answered. */
export interface Told {
  readonly kind: 'told';
  readonly news: TeamNews;
}
/** Nothing that anybody is to be answered for. */
export interface Unheard {
  readonly kind: 'unheard';
  readonly why: string;
}
export type Deed =
  | {
      readonly kind: 'press';
      /** By a button of a card, as new or as old clients do it, or by the buttons under the offer of a file. */
      readonly how: 'execute' | 'submit' | 'offer';
      readonly verb: string;
      readonly data: Data;
    }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'installed' };
export type Data = Readonly<Record<string, unknown>>;

/** Parses an activity that has passed the door. */
export function readActivity(raw: unknown): Arrival {
  const parsed = Activity.safeParse(raw);
  if (!parsed.success) return unheard('not an activity');
  const activity = parsed.data;
  const news = isBot(activity) ? null : teamNews(activity);
  if (news) return { kind: 'told', news };
  const did = deed(activity);
  if (did.kind === 'unheard') return did;
  const address = addressOf(activity);
  return {
    kind: 'heard',
    person: personOf(activity, address),
    place: { address, pressed: pressedAt(activity, did, address), team: teamOf(activity, address) },
    did,
  };
}

/** `why` is logged, and part of it came from outside: a word that names a kind, or none of it. */
const unheard = (why: string): Unheard => ({ kind: 'unheard', why: /^[a-z /]{1,64}$/i.test(why) ? why : 'odd' });

const personOf = ({ from }: Activity, { tenant }: ConversationAddress): Person => ({
  id: from.aadObjectId ?? from.id,
  name: plainName(from.name ?? ''),
  email: null,
  tenant,
});

function deed(activity: Activity): Deed | Unheard {
  if (isBot(activity)) return unheard('another bot');
  if (activity.type === 'invoke') return invoke(activity);
  if (activity.type === 'message') return message(activity);
  return isInstallation(activity) ? { kind: 'installed' } : unheard(activity.type);
}

const isBot = ({ from, recipient }: Activity) =>
  from.role === 'bot' || from.id === recipient.id || from.id.startsWith('28:');

function invoke({ name, value }: Activity): Deed | Unheard {
  if (name === 'fileConsent/invoke') return answerToOffer(value);
  if (name !== 'adaptiveCard/action') return unheard(name ?? 'invoke');
  const { data = {}, verb } = Execute.safeParse(value).data?.action ?? {};
  return press('execute', verb, data);
}

/** An answer that is none of ours presses no verb, and is told so like any button that does not work any more. */
function answerToOffer(value: unknown): Deed {
  const answer = Answered.safeParse(value).data;
  if (!answer) return press('offer', '', {});
  const { verb, ...context } = answer.context;
  return press('offer', verb, { ...context, consent: answer.action === 'accept' ? answer.uploadInfo : null });
}

function message(activity: Activity): Deed {
  const data = activity.text ? null : Bag.safeParse(activity.value).data;
  return data ? press('submit', undefined, data) : { kind: 'words', text: spoken(activity) };
}

/** A verb stands in the button's data too, because Action.Submit has no other place for it. */
function press(how: 'execute' | 'submit' | 'offer', named: string | undefined, { verb, ...data }: Data): Deed {
  return { kind: 'press', how, verb: named ?? (typeof verb === 'string' ? verb : ''), data };
}

/** Each is looked for in all that was typed. */
const mostMentions = 100;

/** What was typed, without the mention of this app. */
function spoken({ text, entities, recipient }: Activity): string {
  const mentions = (entities ?? [])
    .slice(0, mostMentions)
    .map((entity) => Mention.safeParse(entity).data)
    .filter((one) => one?.mentioned.id === recipient.id);
  return mentions.reduce((rest, mention) => rest.replace(mention?.text ?? '', ' '), text ?? '').trim();
}

/** Clients tell of an installation once, twice or in two ways; the welcome is given once all the same. */
function isInstallation({ type, action, membersAdded, recipient }: Activity): boolean {
  if (type === 'installationUpdate') return action === 'add' || action === 'add-upgrade';
  return type === 'conversationUpdate' && (membersAdded ?? []).some((member) => member.id === recipient.id);
}

function addressOf({ conversation, channelData, serviceUrl }: Activity): ConversationAddress {
  const tenant = channelData?.tenant?.id ?? conversation.tenantId ?? '';
  const inChannel = conversation.conversationType === 'channel' || Boolean(channelData?.channel);
  if (inChannel) return { conversation: channelOf(conversation.id), serviceUrl, tenant, kind: 'channel' };
  return { conversation: conversation.id, serviceUrl, tenant, kind: isOwnChat(conversation) ? 'personal' : 'group' };
}

/** Cases are shown in a person's own chat, so only what says in every way that it is one counts as one. */
const isOwnChat = ({ id, conversationType, isGroup }: Activity['conversation']) =>
  conversationType === 'personal' && isGroup !== true && !id.startsWith('19:');

/** In a channel the conversation is a thread, `<channel>;messageid=<first post>`: what is posted later belongs to the channel. */
const channelOf = (conversation: string) => conversation.replace(/;messageid=.*$/, '');

/**
 * A typed reply also names what it replies to; only a press means the card that stands there. In a channel the card stands in
 * a thread, and is updated under the thread's name, as Teams gave it.
 */
function pressedAt({ replyToId, conversation }: Activity, did: Deed, address: ConversationAddress): Place['pressed'] {
  if (did.kind !== 'press' || !replyToId) return null;
  return { address: { ...address, conversation: conversation.id }, activityId: replyToId };
}

function teamOf(
  { channelData }: Activity,
  { kind, conversation, serviceUrl, tenant }: ConversationAddress,
): Place['team'] {
  const team = channelData?.team;
  if (kind !== 'channel' || !team) return null;
  return {
    team: team.id,
    name: team.name ?? null,
    channel: channelData?.channel?.id ?? conversation,
    serviceUrl,
    tenant,
  };
}
