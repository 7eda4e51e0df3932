import { ShutWhy } from '../../people/shut.ts';
import { forgetShut, keepShut } from '../../people/shut-channels.ts';
import { type ChannelDelivery, conversationOf, type RoundChannel } from './channel-delivery.ts';
import type { RoundLook } from './round-look.ts';

/** Keeps that a channel takes no posts, so that the next briefing leaves it out; forgets it when it takes one again. */
export async function noteShut(
  { services: { tables }, shut }: RoundLook,
  one: Pick<RoundChannel, 'channel'>,
  delivery: ChannelDelivery,
): Promise<void> {
  if (!shut) return;
  const before = shut.get(conversationOf(one));
  if (before && delivery.state === 'sent') await forgetShut(tables, one.channel);
  const why = delivery.state === 'failed' ? ShutWhy.safeParse(delivery.reason).data : undefined;
  if (!before && why && delivery.state === 'failed') await keepShut(tables, one.channel, { since: delivery.at, why });
}
