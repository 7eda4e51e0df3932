import type { CardView } from '../../card-view.ts';
import { saidMoment } from '../../clocks/london-time.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { conversationOf, isShutOut, whereOf } from './channel-delivery.ts';
import type { StoredChannel } from './channel-store.ts';
import type { ListPress } from './round-press.ts';
import { unknownWords, whyNot } from './round-words.ts';

interface Agency {
  readonly id: string;
  readonly name: string;
}

/** The channels of a round in one state, a page of them. @param next where the next page begins; null when this is the last */
export function roundChannelsView(
  press: ListPress,
  briefing: Briefing,
  channels: readonly StoredChannel[],
  next: string | null,
  agencies: readonly Agency[],
): CardView {
  const data = {
    ...{ briefing: briefing.id, round: press.round, state: press.state, after: press.after, next },
    title: titleOf(briefing),
    heading: headings[press.state],
    none: channels.length === 0,
    isFirst: press.after === '',
    isUnknown: press.state === 'unknown',
    several: press.state === 'unknown' && channels.length > 1,
    others: others.filter(({ state }) => state !== press.state),
    channels: channels.map((one) => ({
      channel: conversationOf(one),
      where: whereOf(one),
      agency: agencies.find(({ id }) => id === one.channel.agency)?.name ?? one.channel.agency,
      shut: isShutOut(one.delivery),
      ...why(one),
    })),
  };
  return { template: 'briefing/round-channels', data };
}

const headings = {
  unknown: 'Where nobody knows whether it arrived',
  failed: 'Where it failed',
  skipped: 'Where it was left out',
} as const;
const others = [
  { state: 'unknown', title: 'Unknown' },
  { state: 'failed', title: 'Failed' },
  { state: 'skipped', title: 'Left out' },
] as const;

interface Why {
  readonly why: string;
  readonly at: string | null;
  /** As the row has it, where nobody knows. */
  readonly since: string | null;
}

function why({ delivery }: StoredChannel): Why {
  const said = (at: string) => saidMoment(new Date(at));
  if (delivery.state === 'unknown') return { why: unknownWords, at: said(delivery.since), since: delivery.since };
  if (delivery.state !== 'failed' && delivery.state !== 'skipped') return { why: '', at: null, since: null };
  return { why: whyNot(delivery), at: said(delivery.at), since: null };
}
