import { z } from 'zod';
import { dateInLondon } from '../../clocks/london-time.ts';
import { PlainDate } from '../../clocks/plain-date.ts';
import { conversationOf, type RoundChannel } from './channel-delivery.ts';

/** Whom a release reached, counted once it is done: what a report needs, without a row for each channel. */
export const Reach = z.object({
  /** How many channels of each agency it was sent to. */
  sent: z.array(z.object({ agency: z.string(), channels: z.int().min(1) })),
  /** Conversations in which it may stand, though the app is not sure: somebody there may record a discussion. Null: too many to keep. */
  unsure: z.array(z.string()).nullable(),
  /** The days on which it was posted anywhere: reminders count from them. */
  days: z.array(PlainDate).default([]),
});
export type Reach = z.infer<typeof Reach>;

export const nobodyYet: Reach = { sent: [], unsure: [], days: [] };

/** The record has to stay small. There are more only after Teams was away while a briefing was sent. */
const mostUnsure = 100;

type Row = Pick<RoundChannel, 'channel' | 'delivery' | 'settlements'>;

/** The same with these channels counted too. */
export function reachWith(before: Reach, rows: readonly Row[]): Reach {
  const sent = new Map(before.sent.map(({ agency, channels }) => [agency, channels]));
  for (const { channel, delivery } of rows)
    if (delivery.state === 'sent') sent.set(channel.agency, (sent.get(channel.agency) ?? 0) + 1);
  const days = rows.flatMap(({ delivery }) => (delivery.state === 'sent' ? dateInLondon(new Date(delivery.at)) : []));
  const unsure = before.unsure && [...before.unsure, ...rows.filter(isUnsure).map(conversationOf)];
  return {
    sent: [...sent].map(([agency, channels]) => ({ agency, channels })),
    unsure: unsure && unsure.length <= mostUnsure ? unsure : null,
    days: [...new Set([...before.days, ...days])],
  };
}

/** Teams did not say whether it arrived; or a person looked and said that it did not. */
const isUnsure = ({ delivery, settlements }: Row): boolean =>
  delivery.state !== 'sent' && (delivery.state === 'unknown' || settlements.length > 0);
