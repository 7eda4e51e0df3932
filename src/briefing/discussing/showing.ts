import type { Turn } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import type { Aggregate } from '../../services.ts';
import { aggregateOf } from '../briefing-store.ts';
import type { Uptake } from '../uptake.ts';
import { type UptakePlace, uptakeAggregate } from '../uptake-store.ts';
import { takenAway } from './shown-card.ts';
import { forgetShown, keepShown, type Shown } from './shown-store.ts';

const noCard = new Refusal('not-here', 'Please press the button once more, on the card in your own chat.');

/**
 * Before what a team wrote is read for the pressed card: the card is known from then on, so that it is put away when the words are taken
 * away. `about` null: it shows none of them. `writes`: the person writes in it.
 */
export function showingWords(
  turn: Turn,
  uptake: Uptake,
  { about, writes }: { readonly about: string | null; readonly writes: boolean },
): Promise<Refusal | null> {
  const place = { briefing: uptake.briefing, channel: uptake.channel.address.conversation };
  if (about === null) return showing(turn, uptakeAggregate(place), noWords);
  return showing(turn, uptakeAggregate(place), { about: [about], takenAway: takenAway(uptake, about).length, writes });
}

/** The same for thoughts about a briefing, by their ids. */
export const showingThoughts = (turn: Turn, briefing: string, thoughts: readonly string[]): Promise<Refusal | null> =>
  showing(turn, aggregateOf(briefing), { about: thoughts, takenAway: 0, writes: false });

/** The card turns to something else. What a team wrote in this channel is not in it any more. */
export const leavingWords = (turn: Turn, place: UptakePlace): Promise<Refusal | null> =>
  showing(turn, uptakeAggregate(place), noWords);

export const leavingThoughts = (turn: Turn, briefing: string): Promise<Refusal | null> =>
  showing(turn, aggregateOf(briefing), noWords);

const noWords: Shown = { about: [], takenAway: 0, writes: false };

async function showing(
  { services, person, place: { pressed } }: Turn,
  aggregate: Aggregate,
  shown: Shown,
): Promise<Refusal | null> {
  const isEmpty = shown.about.length === 0;
  if (!pressed) return isEmpty ? null : noCard;
  const card = { personId: person.id, at: pressed };
  if (isEmpty) await forgetShown(services, aggregate, card);
  else await keepShown(services, aggregate, card, shown);
  return null;
}
