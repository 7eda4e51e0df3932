import type { CardView } from '../../card-view.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { channelCount, counted, fitting } from '../planning/channel-words.ts';
import { type RoundChannel, whereOf } from './channel-delivery.ts';
import type { Round } from './round.ts';
import { kindWords } from './round-words.ts';
import type { Quiet } from './unusual-hours.ts';

/** Asked before the channels that a stopped round has left out are sent to. @param named the first of them */
export function restView(
  briefing: Briefing,
  { number, again, kind, rest }: Round,
  named: readonly Pick<RoundChannel, 'channel'>[],
  quiet: Quiet | null,
): CardView {
  const more = rest - named.length;
  const data = {
    ...{ briefing: briefing.id, round: number, again },
    title: titleOf(briefing),
    what: kindWords[kind].title,
    count: channelCount(rest),
    names: named.map((one) => ({ text: fitting(whereOf(one)) })),
    more: more > 0 ? `and ${counted(more, 'more', 'more')}` : null,
    quiet: quiet?.why ?? null,
    quietOn: quiet?.day ?? '',
  };
  return { template: 'briefing/send-rest', data };
}
