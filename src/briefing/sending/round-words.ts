import { saidMoment } from '../../clocks/london-time.ts';
import type { FailureReason } from '../../outbox/delivery.ts';
import { channelCount } from '../planning/channel-words.ts';
import type { ChannelDelivery, SkipReason } from './channel-delivery.ts';
import type { Round, RoundKind } from './round.ts';

/** How a round of each kind is spoken of. */
export const kindWords: Readonly<
  Record<RoundKind, { readonly title: string; readonly sent: string; readonly history: string }>
> = {
  release: { title: 'Sending the briefing', sent: 'sent', history: 'the briefing' },
  correction: { title: 'Correcting the briefing', sent: 'corrected', history: 'the correction' },
  recall: { title: 'Recalling the briefing', sent: 'taken back', history: 'the recall' },
  nudge: {
    title: 'Reminding channels without a discussion',
    sent: 'reminded',
    history: 'the reminder of channels without a discussion',
  },
};

/** On the button that leads to them. */
export const restTitle = ({ rest }: Pick<Round, 'rest'>): string => `Send to the rest (${channelCount(rest)})…`;

/** Why a channel was not reached, in a sentence that says what can be done. */
export const reasonWords: Readonly<Record<FailureReason | SkipReason, string>> = {
  'not-signed-in': 'Teams did not accept the app’s own sign-in. Ask whoever runs the app, then send again.',
  'turned-off': 'Somebody who runs Teams has turned the app off. Send again when it is allowed.',
  'not-installed': 'The app is not in the team any more. Send again when somebody has added it there.',
  blocked: 'The app is blocked there. Sending again is of no use until the team lets it write.',
  'not-allowed': 'The app may not write there: it may have been removed, blocked or turned off.',
  gone: 'The channel is not there any more.',
  'too-large': 'The briefing was too large for Teams. Tell whoever runs the app.',
  refused: 'Teams refused it. Send again; if it is refused again, tell whoever runs the app.',
  'given-up': 'Teams could not take it, however often the app tried. Send again when Teams works as usual.',
  stopped: 'Sending was stopped before its turn.',
  recalled: 'The briefing was recalled before its turn.',
  left: 'The channel has left since.',
  shut: 'An earlier briefing could not be posted there for good. Each can be tried again where the list says so.',
  'place-unknown': 'The app does not know where the post stands, or whether it does. Please look there yourself.',
  'post-not-there': 'The post is not there any more.',
  discussed: 'The team has recorded a discussion since.',
  'no-need': 'Somebody said that there is no need.',
};

/** The same of one channel: where it takes no posts since an earlier briefing, why and since when. */
export function whyNot(delivery: Extract<ChannelDelivery, { state: 'failed' | 'skipped' }>): string {
  if (delivery.state === 'failed' || !delivery.shut) return reasonWords[delivery.reason];
  const { why, since } = delivery.shut;
  return `Left out, because it has been so since ${saidMoment(new Date(since))}: ${reasonWords[why]}`;
}

/** Nobody knows whether it arrived. */
export const unknownWords = 'It may have arrived, or not: Teams did not answer. Look in the channel, then say which.';
