import { z } from 'zod';
import type { Limits } from '../../config.ts';
import { type Attempt, afterFailure, Failed, Sending, Sent, Unknown, Waiting } from '../../outbox/delivery.ts';
import { Settlement } from '../../outbox/settlement.ts';
import { Posted } from '../../people/address.ts';
import { AgencyChannel } from '../../people/agency-channels.ts';
import { Shut } from '../../people/shut.ts';
import type { DeliveryError } from '../../services.ts';

/**
 * Why a channel was left out: the round was stopped, the briefing recalled first, the channel has left, or taken no posts since an
 * earlier briefing; where the post stands is not known, or it is not there any more; a discussion was recorded before its reminder; a
 * person said that there is no need.
 */
const SkipReason = z.enum([
  'stopped',
  'recalled',
  'left',
  'shut',
  'place-unknown',
  'post-not-there',
  'discussed',
  'no-need',
]);
export type SkipReason = z.infer<typeof SkipReason>;

const Skipped = z.object({
  state: z.literal('skipped'),
  at: z.iso.datetime(),
  reason: SkipReason,
  /** Where that is the reason. */
  shut: Shut.optional(),
});
type Skipped = z.infer<typeof Skipped>;

/** What became of one channel in one round: as of a message, with reasons of its own for leaving it out. */
export const ChannelDelivery = z.discriminatedUnion('state', [Waiting, Sending, Sent, Failed, Unknown, Skipped]);
export type ChannelDelivery = z.infer<typeof ChannelDelivery>;

export const DeliveryState = z.enum(['waiting', 'sending', 'sent', 'failed', 'unknown', 'skipped']);

/** One channel in one round. */
export const RoundChannel = z.object({
  channel: AgencyChannel.pick({ address: true, team: true, name: true, agency: true }),
  /** The post that is changed or answered; null for a new one. */
  post: Posted.nullable(),
  delivery: ChannelDelivery,
  settlements: z.array(Settlement),
});
export type RoundChannel = z.infer<typeof RoundChannel>;

export const conversationOf = ({ channel }: Pick<RoundChannel, 'channel'>): string => channel.address.conversation;

/** "General, Ward 9", as Teams named them. */
export const whereOf = ({ channel: { name, team } }: Pick<RoundChannel, 'channel'>): string =>
  [name, team.name].filter((one) => one !== null && one !== '').join(', ') || 'A channel without a name';

export const skipped = (reason: SkipReason, now: Date): Skipped => ({
  state: 'skipped',
  at: now.toISOString(),
  reason,
});

/** It takes no posts since an earlier briefing: not tried again by itself. */
export const shutOut = (shut: Shut, now: Date): Skipped => ({ ...skipped('shut', now), shut });

export const isShutOut = (delivery: ChannelDelivery): boolean =>
  delivery.state === 'skipped' && delivery.reason === 'shut';

/** It was left out for no other reason than that the round was stopped: nothing was ever sent there. */
export const isRest = (delivery: ChannelDelivery): boolean =>
  delivery.state === 'skipped' && delivery.reason === 'stopped';

/** The card that was to be changed is not there any more. */
const cardGone = 404;

/** What follows from a call that did not succeed; `jitter` as in `afterFailure`. */
export function afterCall(
  attempt: Attempt,
  error: DeliveryError,
  now: Date,
  limits: Pick<Limits, 'mostAttempts'>,
  jitter: number,
): ChannelDelivery {
  if (attempt.repeatable && error.status === cardGone) return skipped('post-not-there', now);
  return afterFailure(attempt, error, now, limits, jitter);
}

/**
 * What to store of a call's result, when this is found stored meanwhile; null for nothing. A sender so slow that another took its
 * place may find the channel called unknown, or settled by a person who looked: where the post stands is worth more.
 */
export function known(found: ChannelDelivery, result: ChannelDelivery, by: string): ChannelDelivery | null {
  if (found.state === 'sending' && found.by === by) return result;
  if (result.state !== 'sent') return null;
  const isOpen = found.state === 'unknown' || found.state === 'waiting';
  return isOpen || (found.state === 'sent' && found.posted === null) ? result : null;
}
