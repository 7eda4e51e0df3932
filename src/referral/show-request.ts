import { type Outcome, show, type Turn } from '../action.ts';
import type { CardView } from '../card-view.ts';
import { todayAt } from '../clocks/today.ts';
import type { Posted } from '../people/address.ts';
import { Refusal } from '../refusal.ts';
import { openForAgency, type RequestPlace } from './open-for-agency.ts';
import { requestView } from './request-view.ts';
import { requestFoldedView } from './request-views.ts';
import { ownCard } from './show-case.ts';
import { readStepDraft } from './step-store.ts';

/** An opened request for the card at `at`, recorded as a look. Pages count from 0. */
export async function requestCard(
  { services, person }: Turn,
  place: RequestPlace,
  page: number,
  at: Posted,
  note: string | null = null,
): Promise<CardView | Refusal> {
  const opened = await openForAgency(services, person, place, at);
  if (opened instanceof Refusal) return opened;
  const { reference, request: about } = place;
  const draft = await readStepDraft(services, { reference, step: 'return', about, personId: person.id });
  const { foldAfterHours } = services.partnership.openedCases;
  const today = todayAt(services.now(), services.settings.holidays);
  return requestView(opened, { page, ...today, foldAfterHours, begun: draft !== null, note });
}

/**
 * Puts an opened request in the place of the person's own card, or why it is not open to them any more. `note` says what has just become
 * of what they did.
 */
export async function showRequest(
  turn: Turn,
  place: RequestPlace,
  page = 0,
  note: string | null = null,
): Promise<Outcome> {
  const own = ownCard(turn);
  if (!own) return show(requestFoldedView(place, place.request));
  const card = await requestCard(turn, place, page, own, note);
  return card instanceof Refusal ? ended(turn, place, card) : show(card);
}

/** What still stands in their own chat may say whom the case is about: it gives way to why there is nothing more to open. */
export function ended(turn: Turn, place: RequestPlace, refusal: Refusal): Outcome {
  const isTheirs = ownCard(turn) !== null && refusal.reason !== 'not-found';
  return isTheirs ? show(requestFoldedView(place, place.request, refusal.message)) : refusal;
}
