import { waitingFrom } from '../../outbox/delivery.ts';
import { type AgencyChannel, agencyChannelPages } from '../../people/agency-channels.ts';
import { type ShutChannels, shutOf } from '../../people/shut.ts';
import { shutChannels } from '../../people/shut-channels.ts';
import type { Services } from '../../services.ts';
import type { Tables } from '../../tables/table.ts';
import { channelsIn } from '../audience.ts';
import type { Briefing } from '../briefing.ts';
import { remindedBy } from '../discussing/nudging.ts';
import { discussedChannels } from '../discussing/summary-store.ts';
import { type ChannelDelivery, conversationOf, type RoundChannel, shutOut, skipped } from './channel-delivery.ts';
import { joinedNow } from './joined-store.ts';
import type { Round } from './round.ts';
import { channelPages, releaseNumber } from './round-store.ts';

type Batches = AsyncGenerator<readonly RoundChannel[]>;

/** What of the services this needs. */
type Needs = Pick<Services, 'tables' | 'now' | 'partnership'>;

/** The channels of a round that begins now, at most 100 at once. */
export async function* channelsToSendTo(services: Needs, briefing: Briefing, round: Round): Batches {
  const now = services.now();
  const pages = round.kind === 'release' ? released(services.tables, briefing, now) : posted(services, briefing, round);
  for await (const page of pages) for (let at = 0; at < page.length; at += aBatch) yield page.slice(at, at + aBatch);
}

const aBatch = 100;

/** The channels of the audience that have joined by now. */
async function* released(tables: Tables, { stage }: Briefing, now: Date): Batches {
  if (!('release' in stage)) return;
  const shut = await shutChannels(tables);
  for await (const page of agencyChannelPages(tables)) {
    yield channelsIn(stage.release.audience, page).map((channel) => newOne(channel, firstOf(channel, shut, now)));
  }
}

/** Where Teams refused an earlier briefing for good, it is not tried again by itself. */
function firstOf(channel: AgencyChannel, all: ShutChannels, now: Date): ChannelDelivery {
  const shut = shutOf(channel, all);
  return shut ? shutOut(shut, now) : waitingFrom(now.toISOString());
}

const newOne = (channel: AgencyChannel, delivery: ChannelDelivery): RoundChannel => ({
  channel,
  post: null,
  delivery,
  settlements: [],
});

/** The channels that got the release, or may have; for a nudge those that are to be reminded. */
async function* posted(services: Needs, briefing: Briefing, round: Round): Batches {
  const now = services.now();
  const isMeant = round.kind === 'nudge' ? await toBeReminded(services, briefing, round) : () => true;
  for await (const page of channelPages(services.tables, { briefing: briefing.id, number: releaseNumber }))
    yield page.filter(isMeant).flatMap(({ channel, delivery }) => again(channel, delivery, now));
}

/** Those that did not discuss it yet, whose day to be reminded has come, and where it is known under which post. */
async function toBeReminded({ tables, partnership }: Needs, briefing: Briefing, round: Round) {
  const isDue = remindedBy(briefing, round, partnership.briefings.nudgeAfterWeeks);
  const [discussed, { shut }] = await Promise.all([discussedChannels(tables, briefing.id), joinedNow(tables)]);
  const isOpen = (conversation: string) => !discussed.has(conversation) && !shut.has(conversation);
  return (one: RoundChannel): boolean =>
    one.delivery.state === 'sent' &&
    one.delivery.posted !== null &&
    isOpen(conversationOf(one)) &&
    isDue(one.delivery.at);
}

/** Where the post stands is not known when a person said that it arrived, or when nobody has said so yet. */
function again(channel: RoundChannel['channel'], before: ChannelDelivery, now: Date): RoundChannel[] {
  if (before.state !== 'sent' && before.state !== 'unknown') return [];
  const post = before.state === 'sent' ? before.posted : null;
  const delivery = post ? waitingFrom(now.toISOString()) : skipped('place-unknown', now);
  return [{ channel, post, delivery, settlements: [] }];
}
