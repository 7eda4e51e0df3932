import type { Message } from '../../outbox/message.ts';
import { threadOf } from '../../people/address.ts';
import type { Discussion, TeamAction, Uptake } from '../uptake.ts';
import { askedHereView } from './asked-here-view.ts';
import type { Askee } from './askees.ts';
import { mostAtOnce } from './asking-impact.ts';
import { askedView, beginView, lineView, toldView } from './message-views.ts';

/** To somebody who wants to record a discussion: the card that begins it, in their own chat. */
export const beginMessage = (uptake: Uptake, person: string, discussion: string, notBefore: string): Message => ({
  kind: 'post',
  id: `begin:${discussion}:${notBefore}`,
  to: { kind: 'person', id: person },
  card: beginView(uptake, discussion),
  notBefore,
});

/** Under the briefing in the channel: that a discussion was recorded, with numbers alone. Changed numbers change that line. */
export function lineMessage(uptake: Uptake, discussion: Discussion, notBefore: string): Message {
  const id = `line:${discussion.id}`;
  const agreed = uptake.actions.filter((one) => one.discussion === discussion.id).length;
  const card = lineView({ ...discussion, agreed });
  if (discussion.versions === 1) return { kind: 'post', id, to: thread(uptake), card, notBefore };
  return { kind: 'update', id: `${id}:${discussion.versions}`, of: id, card, notBefore };
}

/** Under the briefing, once: that it was told what is different now; and the others who were asked need not answer any more. */
export function impactMessages(uptake: Uptake, notBefore: string): Message[] {
  const { impact, impactAsked } = uptake;
  if (impact.versions > 1) return [];
  const others = impactAsked.filter((one) => one !== impact.told?.by.id).slice(0, mostAtOnce);
  const line: Message = { kind: 'post', id: 'line:impact', to: thread(uptake), card: lineView(null), notBefore };
  return [line, ...others.map((one) => answeredMessage(uptake, one, notBefore))];
}

const answeredMessage = (uptake: Uptake, person: Askee, notBefore: string): Message => ({
  kind: 'update',
  id: `answered:impact:${person ?? 'channel'}`,
  of: askImpactId(person),
  card: person === null ? lineView(null) : toldView(uptake),
  notBefore,
});

const askImpactId = (person: Askee): string => `ask:impact:${person ?? 'channel'}`;

/**
 * To whoever recorded the discussion: how does this action stand? What it is stands where its words can be taken away.
 * @param person whom to ask; null: whoever is in the channel
 */
export const actionMessage = (
  uptake: Uptake,
  action: TeamAction,
  person: string | null,
  notBefore: string,
): Message => ({
  ...{ kind: 'post', id: `ask:${action.id}:${notBefore}`, notBefore },
  ...asking(uptake, action, person),
});

/** To somebody who recorded a discussion here: what is different now? */
export const askImpactMessage = (uptake: Uptake, person: Askee, notBefore: string): Message => ({
  ...{ kind: 'post', id: askImpactId(person), notBefore },
  ...asking(uptake, null, person),
});

/** To somebody in the channel who can tell what it was asked, in their own chat. */
export const tellsMessage = (uptake: Uptake, asked: string, person: string, notBefore: string): Message => ({
  ...{ kind: 'post', id: `tells:${asked}:${person}:${notBefore}`, notBefore },
  ...asking(uptake, uptake.actions.find(({ id }) => id === asked) ?? null, person),
});

const asking = (uptake: Uptake, action: TeamAction | null, person: string | null) =>
  person === null
    ? { to: thread(uptake), card: askedHereView(uptake, action) }
    : { to: { kind: 'person', id: person } as const, card: askedView(uptake, action) };

const thread = ({ post }: Uptake) => ({ kind: 'conversation', address: threadOf(post) }) as const;
