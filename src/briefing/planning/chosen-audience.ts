import type { AgencyChannel } from '../../people/agency-channels.ts';
import type { Audience } from '../audience.ts';
import type { Offered } from './audience-options.ts';
import { channelLabel } from './channel-words.ts';

/** As the pages of whom it goes to are answered. */
export interface WhomAnswers {
  readonly who?: unknown;
  readonly agencies?: unknown;
  readonly tags?: unknown;
  readonly channels?: unknown;
  readonly saved?: unknown;
}

/** The audience that was chosen; null while it is not whole. */
export function chosenAudience(answers: WhomAnswers, { channels, audiences }: Offered): Audience | null {
  const agencies = listed(answers.agencies);
  const tags = listed(answers.tags);
  const picked = new Set(listed(answers.channels));
  const chosen = channels.filter(({ address }) => picked.has(address.conversation)).map(named);
  switch (answers.who) {
    case 'all':
      return { kind: 'all' };
    case 'agencies':
      return agencies.length > 0 ? { kind: 'agencies', agencies } : null;
    case 'tags':
      return tags.length > 0 ? { kind: 'tags', tags } : null;
    case 'by-hand':
      return chosen.length > 0 ? { kind: 'by-hand', channels: chosen } : null;
    default:
      return audiences.find(({ id }) => id === answers.saved)?.audience ?? null;
  }
}

const named = (channel: AgencyChannel) => ({ conversation: channel.address.conversation, name: channelLabel(channel) });

const listed = (answer: unknown): string[] =>
  Array.isArray(answer) ? answer.filter((one) => typeof one === 'string') : [];
