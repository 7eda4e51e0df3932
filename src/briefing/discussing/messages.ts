import type { Message } from '../../outbox/message.ts';
import { threadOf } from '../../people/address.ts';
import type { Discussion, TeamAction, Uptake } from '../uptake.ts';
import { askedView, beginView, lineView } from './message-views.ts';

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

/** Under the briefing, once: that it was told what is different now. */
export const impactMessages = (uptake: Uptake, notBefore: string): Message[] =>
  uptake.impact.versions > 1
    ? []
    : [{ kind: 'post', id: 'line:impact', to: thread(uptake), card: lineView(null), notBefore }];

/** To whoever recorded the discussion: how does this action stand? What it is stands where its words can be taken away. */
export const actionMessage = (uptake: Uptake, action: TeamAction, person: string, notBefore: string): Message => ({
  kind: 'post',
  id: `ask:${action.id}:${notBefore}`,
  to: { kind: 'person', id: person },
  card: askedView(uptake, action),
  notBefore,
});

/** To somebody who recorded a discussion here: what is different now? */
export const askImpactMessage = (uptake: Uptake, person: string, notBefore: string): Message => ({
  kind: 'post',
  id: `ask:impact:${person}`,
  to: { kind: 'person', id: person },
  card: askedView(uptake, null),
  notBefore,
});

const thread = ({ post }: Uptake) => ({ kind: 'conversation', address: threadOf(post) }) as const;
