import type { CardView } from '../card-view.ts';
import type { Message } from '../outbox/message.ts';
import type { AgencyChannel } from '../people/agency-channels.ts';
import { type Agencies, agencyName, placeSentence } from './agency-changes.ts';

const mostNamed = 20;

/** For administrators and managers: these channels get nothing any more, though nobody asked for it. */
export const agencyChannelsLostView = (lost: readonly AgencyChannel[], agencies: Agencies, why: string): CardView => ({
  template: 'set-up/agency-channels-lost',
  data: { ...named(lost, agencies), why },
});

/** For the same people: these that were lost are there again. */
export const agencyChannelsBackView = (back: readonly AgencyChannel[], agencies: Agencies): CardView => ({
  template: 'set-up/agency-channels-back',
  data: named(back, agencies),
});

function named(channels: readonly AgencyChannel[], agencies: Agencies) {
  const more = channels.length - mostNamed;
  const lines = channels
    .slice(0, mostNamed)
    .map((channel) => ({ line: `${placeSentence(channel)}, of ${agencyName(agencies, channel.agency)}` }));
  return { channels: lines, more: more > 0 ? `and ${more} more` : null };
}

/** One commit takes no more. */
const mostPeople = 40;

/** One message to each, whether it is a channel or a whole team with many. `of`: an id, as it may happen to two at once. */
export function agencyChannelsTold(card: CardView, of: string, people: readonly string[], now: Date): Message[] {
  const at = now.toISOString();
  return people.slice(0, mostPeople).map((id) => ({
    kind: 'post',
    ...{ id: `agency-channels:${of}:${id}`, to: { kind: 'person', id } as const, card, notBefore: at },
  }));
}
