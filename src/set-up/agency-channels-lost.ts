import type { CardView } from '../card-view.ts';
import type { Message } from '../outbox/message.ts';
import type { AgencyChannel } from '../people/agency-channels.ts';
import { type Agencies, agencyName, placeSentence } from './agency-changes.ts';

const mostNamed = 20;

/** For administrators and managers: these channels get nothing any more, though nobody asked for it. */
export function agencyChannelsLostView(lost: readonly AgencyChannel[], agencies: Agencies, why: string): CardView {
  const more = lost.length - mostNamed;
  const channels = lost
    .slice(0, mostNamed)
    .map((channel) => ({ line: `${placeSentence(channel)}, of ${agencyName(agencies, channel.agency)}` }));
  return {
    template: 'set-up/agency-channels-lost',
    data: { channels, more: more > 0 ? `and ${more} more` : null, why },
  };
}

/** One commit takes no more. */
const mostPeople = 40;

/** One message to each, whether a channel was lost or a whole team with many. `loss`: an id, as two may be lost at once. */
export function agencyChannelsLost(card: CardView, loss: string, people: readonly string[], now: Date): Message[] {
  const at = now.toISOString();
  return people.slice(0, mostPeople).map((id) => ({
    kind: 'post',
    ...{ id: `agency-lost:${loss}:${id}`, to: { kind: 'person', id } as const, card, notBefore: at },
  }));
}
