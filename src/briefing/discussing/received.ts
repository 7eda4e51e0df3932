import type { Turn } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import type { RoundChannel } from '../sending/channel-delivery.ts';
import { readChannel } from '../sending/channel-store.ts';
import { releaseNumber } from '../sending/round-store.ts';
import type { Uptake } from '../uptake.ts';
import { recalledWords } from './recalled-words.ts';

const notSentHere = new Refusal('not-found', 'This briefing was not sent to this channel.');

/** A briefing in a channel that got it. */
export interface Received {
  readonly briefing: Briefing;
  readonly channel: Uptake['channel'];
  readonly post: Uptake['post'];
}

/** The briefing whose post, or the nudge under it, was pressed; a refusal when this channel never got it, or it was recalled. */
export async function receivedHere({ services, place }: Turn, id: string): Promise<Received | Refusal> {
  const { conversation } = place.address;
  const [briefing, sent] = await Promise.all([
    readBriefing(services.tables, id),
    readChannel(services.tables, { briefing: id, number: releaseNumber }, conversation),
  ]);
  if (!briefing?.text || !sent || !mayStand(sent) || !place.pressed) return notSentHere;
  if (briefing.stage.name === 'recalled') return new Refusal('too-late', recalledWords(briefing.stage));
  const posted = sent.delivery.state === 'sent' ? sent.delivery.posted : null;
  return { briefing, channel: sent.channel, post: posted ?? rootOf(place.pressed, place.address) };
}

/** Not before its turn, nor where it failed or was left out; but once it was unknown, whoever presses knows best. */
const mayStand = ({ delivery, settlements }: Pick<RoundChannel, 'delivery' | 'settlements'>): boolean =>
  ['sending', 'sent', 'unknown'].includes(delivery.state) || settlements.length > 0;

/** Teams names the thread in which a pressed card stands by the first post in it: that is the briefing. */
function rootOf({ address, activityId }: Uptake['post'], channel: Uptake['post']['address']): Uptake['post'] {
  const root = /;messageid=(.+)$/.exec(address.conversation)?.[1];
  return { address: channel, activityId: root ?? activityId };
}
