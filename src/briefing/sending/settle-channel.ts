import { z } from 'zod';
import { action, show } from '../../action.ts';
import { Settlement } from '../../outbox/settlement.ts';
import { briefingRoles } from '../briefing.ts';
import { hourToAskAbout } from './change-round.ts';
import { type ChannelDelivery, isShutOut } from './channel-delivery.ts';
import { readChannel } from './channel-store.ts';
import { listPress, quietOn, since } from './round-press.ts';
import { sentAgain } from './settle-changes.ts';
import { settleRows } from './settle-rows.ts';
import { showChannels } from './show-channels.ts';
import { unusualHourView } from './unusual-hour-view.ts';

const { outcome } = Settlement.shape;

/**
 * A person has looked and says what became of a channel, or has one tried that took no posts before. The first to say so is heard; “send it
 * again” at an unusual hour once they are sure.
 */
export const settleChannel = action({
  verb: 'briefing/settle-channel',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ ...listPress, channel: z.string().min(1).max(512), outcome, since, quietOn }),
  async run({ channel, outcome, since, quietOn, ...press }, turn) {
    const { tables } = turn.services;
    const stored = await readChannel(tables, { briefing: press.briefing, number: press.round }, channel);
    const isAsked =
      stored && (isUnknown(stored.delivery, since) || (outcome === 'again' && isShutOut(stored.delivery)));
    if (!isAsked) return showChannels(turn, press);
    const quiet = outcome === 'again' ? await hourToAskAbout(turn, press, quietOn, sentAgain) : null;
    if (quiet) return show(unusualHourView({ what: 'again', ...press, channel, since }, quiet));
    const refused = await settleRows(turn, press, [stored], outcome);
    // Somebody else has settled it, or its sender came back: the list shows it.
    return refused && refused.reason !== 'changed-meanwhile' ? refused : showChannels(turn, press);
  },
});

/** It may have been sent again since the card was drawn, and be unknown once more: nobody has looked then. */
const isUnknown = (delivery: ChannelDelivery, since: string): boolean =>
  delivery.state === 'unknown' && (since === '' || since === delivery.since);
