import type { CardView } from '../../card-view.ts';
import type { Message } from '../../outbox/message.ts';
import { theApp } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { progressView } from './progress-view.ts';
import { type Round, roundNumbered } from './round.ts';
import type { Tally } from './tally.ts';

/** The message with the card that shows how far a round is. */
export const progressId = (number: number): string => `progress:${number}`;

interface Counted {
  readonly now: Date;
  readonly perSecond: number;
}

/** Sending begins: a card in the chat of whoever began the round. */
export function plannedMessages(briefing: Briefing, number: number, tally: Tally, at: Counted): Message[] {
  const round = roundNumbered(briefing, number);
  if (!round || round.by.id === theApp.id) return [];
  return [progressMessage(round, progressView(briefing, round, tally, at.perSecond), at.now)];
}

/** The card that shows how far it is says how it stands now; `id` names the message. */
export function standMessages(
  briefing: Briefing,
  number: number,
  tally: Tally,
  at: Counted & { readonly id: string },
): Message[] {
  const round = roundNumbered(briefing, number);
  if (!round || round.by.id === theApp.id) return [];
  const card = progressView(briefing, round, tally, at.perSecond);
  return [{ kind: 'update', id: at.id, of: progressId(number), card, notBefore: at.now.toISOString() }];
}

/** Sending ended: the result takes the place of the card, or comes by itself when there was none yet. `before`: the round till now. */
export function resultMessages(briefing: Briefing, before: Round, tally: Tally, at: Counted): Message[] {
  const round = roundNumbered(briefing, before.number);
  if (!round || round.by.id === theApp.id) return [];
  const card = progressView(briefing, round, tally, at.perSecond);
  if (before.planned === null) return [progressMessage(round, card, at.now)];
  const id = `result:${round.number}:${round.again}`;
  return [{ kind: 'update', id, of: progressId(round.number), card, notBefore: at.now.toISOString() }];
}

const progressMessage = ({ number, by }: Round, card: CardView, now: Date): Message => ({
  kind: 'post',
  id: progressId(number),
  to: { kind: 'person', id: by.id },
  card,
  notBefore: now.toISOString(),
});
