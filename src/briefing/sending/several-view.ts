import type { CardView } from '../../card-view.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { channelCount, fitting } from '../planning/channel-words.ts';
import { conversationOf, whereOf } from './channel-delivery.ts';
import type { StoredChannel } from './channel-store.ts';
import type { SeveralPress } from './several-press.ts';
import type { Quiet } from './unusual-hours.ts';

interface Page {
  /** Where the next page begins; null when this is the last. */
  readonly next: string | null;
  /** What became unknown later was not seen. */
  readonly seen: Date;
  readonly note: string | null;
  /** Conversations. */
  readonly ticked: readonly string[];
}

/** The channels of which nobody knows, to be ticked. */
export function severalView(
  { briefing: id, round, after }: SeveralPress,
  briefing: Briefing,
  channels: readonly StoredChannel[],
  { next, seen, note, ticked }: Page,
): CardView {
  const data = {
    ...{ briefing: id, round, after, next, note, seen: seen.toISOString() },
    title: titleOf(briefing),
    none: channels.length === 0,
    isFirst: after === '',
    ticked: channels
      .map(conversationOf)
      .filter((one) => ticked.includes(one))
      .join(','),
    channels: channels.map((one) => ({ value: conversationOf(one), title: fitting(whereOf(one)) })),
  };
  return { template: 'briefing/several-unknown', data };
}

/** What is said of those that were ticked. */
export interface SaidOfSeveral {
  readonly outcome: Settlement['outcome'];
  readonly seen: string;
}

/** Asked before it is kept, with each channel by name. */
export function settleSeveralView(
  press: SeveralPress,
  briefing: Briefing,
  channels: readonly StoredChannel[],
  { outcome, seen }: SaidOfSeveral,
  quiet: Quiet | null,
): CardView {
  const data = {
    ...{ ...press, outcome, seen },
    ...questions[outcome],
    title: titleOf(briefing),
    count: channelCount(channels.length),
    names: channels.map((one) => ({ text: fitting(whereOf(one)) })),
    channels: channels.map(conversationOf).join(','),
    quiet: quiet?.why ?? null,
    quietOn: quiet?.day ?? '',
  };
  return { template: 'briefing/settle-several', data };
}

const questions: Readonly<Record<SaidOfSeveral['outcome'], { readonly question: string; readonly does: string }>> = {
  arrived: { question: 'Did it arrive in all of these?', does: 'Yes, it stands in all of them' },
  again: { question: 'Did it arrive in none of these? It is sent again there.', does: 'It is in none: send it again' },
  'no-need': { question: 'Is there no need to find out about these?', does: 'Leave them' },
};
