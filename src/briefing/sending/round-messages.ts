import type { CardView } from '../../card-view.ts';
import type { Change } from '../../change.ts';
import type { Message } from '../../outbox/message.ts';
import { theApp } from '../../people/person.ts';
import type { Briefing } from '../briefing.ts';
import { progressView } from './progress-view.ts';
import { type Round, roundNumbered } from './round.ts';
import type { Tally } from './tally.ts';

/** The message with the card that shows how far a round is. */
export const progressId = (number: number): string => `progress:${number}`;
/** The same for somebody else, who answers for it by now. */
const standId = (number: number, person: string): string => `stands:${number}:${person}`;

interface Counted {
  readonly now: Date;
  readonly perSecond: number;
}

/** `id` names this telling; `readers` are the ids of those who answer for the round by now. */
interface Told extends Counted {
  readonly id: string;
  readonly readers: readonly string[];
}

/** Sending begins: a card in the chat of whoever began the round. */
export function plannedMessages(briefing: Briefing, number: number, tally: Tally, at: Counted): Message[] {
  const round = roundNumbered(briefing, number);
  if (!round || round.by.id === theApp.id) return [];
  return [posted(progressId(number), round.by.id, progressView(briefing, round, tally, at.perSecond), at.now)];
}

/**
 * The same change, and those who answer for the round are told how it stands after it: whoever began it on the card they have, others on
 * one of their own, which is posted once and changed from then on.
 */
export function standTold(change: Change<Briefing>, number: number, tally: Tally, at: Told): Change<Briefing> {
  const round = roundNumbered(change.record, number);
  if (!round || round.by.id === theApp.id) return change;
  const card = progressView(change.record, round, tally, at.perSecond);
  const others = at.readers.filter((id) => id !== round.by.id);
  return {
    ...change,
    record: withTold(change.record, round, others),
    messages: [
      updated(at.id, progressId(number), card, at.now),
      ...others.map((id) =>
        round.told.includes(id)
          ? updated(`${at.id}:${id}`, standId(number, id), card, at.now)
          : posted(standId(number, id), id, card, at.now),
      ),
    ],
  };
}

const withTold = (briefing: Briefing, { number, told }: Round, people: readonly string[]): Briefing => ({
  ...briefing,
  rounds: briefing.rounds.map((one) =>
    one.number === number ? { ...one, told: [...new Set([...told, ...people])] } : one,
  ),
});

const updated = (id: string, of: string, card: CardView, now: Date): Message => ({
  kind: 'update',
  ...{ id, of, card, notBefore: now.toISOString() },
});

const posted = (id: string, person: string, card: CardView, now: Date): Message => ({
  kind: 'post',
  ...{ id, to: { kind: 'person', id: person }, card, notBefore: now.toISOString() },
});
