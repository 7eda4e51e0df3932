import { type Outcome, show, type Turn } from '../action.ts';
import type { CardView } from '../card-view.ts';
import { todayAt } from '../clocks/today.ts';
import type { Posted } from '../people/address.ts';
import { Refusal } from '../refusal.ts';
import type { CasePlace } from './case-pages.ts';
import { caseView } from './case-view.ts';
import { openCase } from './open-case.ts';
import type { ReferralReference } from './reference.ts';

/** A page of the case, for the card at `at`, recorded as a look. */
export async function casePage(
  { services, person }: Turn,
  reference: ReferralReference,
  page: CasePlace,
  at: Posted,
  note: string | null = null,
): Promise<CardView | Refusal> {
  const part = typeof page === 'number' ? `page ${page + 1}` : 'an agency’s return';
  const opened = await openCase(services, person, reference, { part, at });
  if (opened instanceof Refusal) return opened;
  const { partnership, settings } = services;
  const today = todayAt(services.now(), settings.holidays);
  return caseView(opened, page, partnership.openedCases.foldAfterHours, today, note);
}

/** The card in the person's own chat whose button was pressed; null when a case must not be shown in its place. */
export const ownCard = ({ place: { address, pressed } }: Turn): Posted | null =>
  address.kind === 'personal' ? pressed : null;

/** Puts a page of the case in the place of the person's own card. `note` says what has just become of what they did. */
export async function showCase(
  turn: Turn,
  reference: ReferralReference,
  page: CasePlace,
  at: Posted,
  note: string | null = null,
): Promise<Outcome> {
  const card = await casePage(turn, reference, page, at, note);
  return card instanceof Refusal ? card : show(card);
}
