import type { RoundChannel } from '../../../src/briefing/sending/channel-delivery.ts';
import { tallyOf } from '../../../src/briefing/sending/round-store.ts';
import type { Tally } from '../../../src/briefing/sending/tally.ts';
import { channelNumbered } from './planned-briefing.ts';
import { hopeless, place, type SendingScene } from './sending-scene.ts';

/** What became of the channels of a briefing, in the end. */
export type Sent = Pick<Tally, 'sent' | 'failed' | 'skipped' | 'unknown' | 'waiting'>;

/** Holds what is stored of each channel against what stands in it when all has settled. */
export async function sendingFaults(scene: SendingScene, channels: number): Promise<{ sent: Sent; faults: string[] }> {
  const stored = new Map((await scene.channels()).map((one) => [one.channel.address.conversation, one]));
  const expected = Array.from({ length: channels }, (_, number) => channelNumbered(number));
  const faults = expected.flatMap((conversation) => channelFaults(scene, conversation, stored.get(conversation)));
  const { sent, failed, skipped, unknown, waiting } = await tallyOf(scene.tables, place);
  const [round] = (await scene.briefing()).rounds;
  if (round?.state !== 'done') faults.push(`the round is ${round?.state}`);
  if (stored.size !== channels) faults.push(`${stored.size} channels are written down, of ${channels}`);
  return { sent: { sent, failed, skipped, unknown, waiting }, faults };
}

function channelFaults({ edge }: SendingScene, conversation: string, stored: RoundChannel | undefined): string[] {
  if (!stored) return [`${conversation} is forgotten`];
  const { delivery } = stored;
  const stand = edge.standing(conversation);
  const wanted = hopeless.has(conversation) ? { stand: 0, state: 'failed' } : { stand: 1, state: 'sent' };
  const faults: string[] = [];
  if (stand.length !== wanted.stand) faults.push(`${stand.length} posts stand in ${conversation}`);
  if (delivery.state !== wanted.state) faults.push(`${conversation} is called ${delivery.state}`);
  if (delivery.state !== 'sent' || !delivery.posted) return faults;
  const isThere = stand.some(({ id }) => delivery.posted?.activityId === id);
  return isThere ? faults : [...faults, `${conversation}: what was posted is looked for elsewhere`];
}
