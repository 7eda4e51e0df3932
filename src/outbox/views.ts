import type { CardView } from '../card-view.ts';
import { saidMoment } from '../clocks/london-time.ts';
import type { Aggregate } from '../services.ts';
import type { FailureReason } from './delivery.ts';
import type { Message } from './message.ts';
import type { StoredMessage } from './outbox-store.ts';
import type { Settlement } from './settlement.ts';

/** For an administrator's own chat: what was not delivered, and what they can do. Never says who a case is about. */
export function undeliveredView(
  aggregate: Aggregate,
  { message, delivery }: Pick<StoredMessage, 'message' | 'delivery'>,
  receiverName: string | null,
  now: Date,
): CardView {
  const why = delivery.state === 'failed' ? reasons[delivery.reason] : null;
  const data = {
    ...summary(aggregate, message, receiverName),
    state: delivery.state,
    at: saidMoment(now),
    reason: why?.reason ?? null,
    whatToDo: why?.whatToDo ?? null,
    table: aggregate.table,
    partition: aggregate.partition,
    id: message.id,
  };
  return { template: 'outbox/undelivered', data };
}

/** What became of it. `settlement` is null when it arrived after all, before anybody said anything. */
export function settledView(
  aggregate: Aggregate,
  message: Message,
  receiverName: string | null,
  settlement: Settlement | null,
): CardView {
  const data = {
    ...summary(aggregate, message, receiverName),
    outcome: settlement?.outcome ?? 'by-itself',
    by: settlement?.by.name ?? null,
    at: settlement && saidMoment(new Date(settlement.at)),
  };
  return { template: 'outbox/settled', data };
}

/** "referral alert", of the card `referral/alert`. */
const nameOf = ({ card }: Message): string => card.template.replaceAll(/[-/]/g, ' ');

function summary(aggregate: Aggregate, message: Message, receiverName: string | null) {
  const isCase = aggregate.table === 'referrals';
  return {
    reference: isCase ? aggregate.partition.slice(aggregate.partition.indexOf(':') + 1) : null,
    message: nameOf(message),
    to: receiverOf(message, receiverName),
  };
}

function receiverOf(message: Message, name: string | null): string {
  if (message.kind !== 'post') return 'A card that was posted before';
  const { to } = message;
  if (to.kind === 'panel')
    return to.of === 'child' ? 'The panel’s channel for children' : 'The panel’s channel for adults';
  if (to.kind === 'person') return name === null ? 'A person, in their own chat' : `${name}, in their own chat`;
  return places[to.address.kind];
}

const places = { personal: 'A person, in their own chat', channel: 'A channel', group: 'A group chat' } as const;

const reasons: Readonly<Record<FailureReason, { readonly reason: string; readonly whatToDo: string }>> = {
  'not-signed-in': {
    reason: 'Teams did not accept the app’s own sign-in.',
    whatToDo: 'Ask whoever runs the app to renew its secret or certificate, then send it again.',
  },
  'turned-off': {
    reason: 'Somebody who runs Teams has turned the app off.',
    whatToDo: 'Ask them to allow the app again, then send it again. Or tell them another way.',
  },
  'not-installed': {
    reason: 'The app is not there any more.',
    whatToDo: 'Ask for the app to be added there, then send it again. Or tell them another way.',
  },
  blocked: {
    reason: 'The app is blocked there.',
    whatToDo: 'Sending it again is of no use until somebody there lets the app write. Tell them another way.',
  },
  'not-allowed': {
    reason: 'The app may not write there. It may have been removed, blocked or turned off.',
    whatToDo: 'Ask for the app to be added or allowed there, then send it again. Or tell them another way.',
  },
  gone: {
    reason: 'That conversation, or the card to be changed, is not there any more.',
    whatToDo: 'Tell them another way. If the channel was replaced, set the new one up.',
  },
  'too-large': {
    reason: 'The message was too large for Teams.',
    whatToDo: 'Tell them another way, and tell whoever runs the app.',
  },
  refused: {
    reason: 'Teams refused it.',
    whatToDo: 'Send it again. If it is refused again, tell them another way, and tell whoever runs the app.',
  },
  'given-up': {
    reason: 'Teams could not take it, however often we tried.',
    whatToDo: 'Send it again when Teams works as usual. If it cannot wait, tell them another way.',
  },
};
