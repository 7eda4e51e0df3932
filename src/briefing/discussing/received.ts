import type { Turn } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import type { Tables } from '../../tables/table.ts';
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
  const found = await sentTo(services.tables, id, place.address.conversation);
  if (found instanceof Refusal) return found;
  if (!place.pressed) return notSentHere;
  const { briefing, sent } = found;
  const posted = sent.delivery.state === 'sent' ? sent.delivery.posted : null;
  return { briefing, channel: sent.channel, post: posted ?? rootOf(place.pressed, place.address) };
}

interface SentTo {
  readonly briefing: Briefing;
  readonly sent: RoundChannel;
}

async function sentTo(tables: Tables, id: string, conversation: string): Promise<SentTo | Refusal> {
  const [briefing, sent] = await Promise.all([
    readBriefing(tables, id),
    readChannel(tables, { briefing: id, number: releaseNumber }, conversation),
  ]);
  if (!briefing?.text || !sent || !mayStand(sent)) return notSentHere;
  if (briefing.stage.name === 'recalled') return new Refusal('too-late', recalledWords(briefing.stage));
  return { briefing, sent };
}

const notInChannel = new Refusal('not-allowed', 'You are not in the channel of that briefing any more.');
const untold = new Refusal(
  'not-found',
  'Teams did not say just now whether you are in the channel of that briefing. Please try again in a few minutes: what you typed is still there.',
);

/** The same for who presses in their own chat, where old clients show what is for one person alone, about a channel that they are in. */
export async function receivedElsewhere(
  { services, person }: Turn,
  { briefing: id, channel }: { readonly briefing: string; readonly channel: string },
): Promise<Pick<Received, 'briefing' | 'channel'> | Refusal> {
  const found = await sentTo(services.tables, id, channel);
  if (found instanceof Refusal) return found;
  const isIn = await services.directory.isIn(person.id, found.sent.channel.address);
  if (isIn === null) return untold;
  return isIn ? { briefing: found.briefing, channel: found.sent.channel } : notInChannel;
}

/** Not before its turn, nor where it failed or was left out; but once it was unknown, whoever presses knows best. */
const mayStand = ({ delivery, settlements }: Pick<RoundChannel, 'delivery' | 'settlements'>): boolean =>
  ['sending', 'sent', 'unknown'].includes(delivery.state) || settlements.length > 0;

/** Teams names the thread in which a pressed card stands by the first post in it: that is the briefing. */
function rootOf({ address, activityId }: Uptake['post'], channel: Uptake['post']['address']): Uptake['post'] {
  const root = /;messageid=(.+)$/.exec(address.conversation)?.[1];
  return { address: channel, activityId: root ?? activityId };
}
