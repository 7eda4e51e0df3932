import type { CardView } from '../card-view.ts';
import { type RuleSetId, ruleSets, type TimescaleId } from '../clocks/timescales.ts';
import type { Partnership } from '../partnership.ts';
import type { ConversationAddress } from '../people/address.ts';
import type { ReferralReference } from '../referral/reference.ts';
import type { AboutPage } from './about-pages.ts';
import { type Known, nobodySpecial, offersOf } from './offers.ts';

type PlaceKind = ConversationAddress['kind'];

export function welcomeView(kind: PlaceKind): CardView {
  return { template: 'chat/welcome', data: { personal: kind === 'personal' } };
}

export function menuView(kind: PlaceKind, known: Known = nobodySpecial): CardView {
  return { template: 'chat/menu', data: offersOf(kind, known) };
}

/** What this person can type here, by the roles they hold. */
export function helpView(kind: PlaceKind, known: Known = nobodySpecial): CardView {
  return { template: 'chat/help', data: offersOf(kind, known) };
}

/** A reference was typed: where this person finds that case. Nothing is looked up, so it says nothing of whether there is one. */
export function referenceView(reference: ReferralReference, known: Known): CardView {
  return { template: 'chat/reference', data: { reference, ...offersOf('personal', known) } };
}

/** `sounded`: the words typed sounded like a concern, though nobody pressed the button. */
export function liveConcernView(sounded: boolean): CardView {
  return { template: 'chat/live-concern', data: { sounded } };
}

export function unknownView(kind: PlaceKind): CardView {
  return { template: 'chat/unknown', data: { personal: kind === 'personal' } };
}

export function aboutView(page: AboutPage, partnership: Partnership): CardView {
  return { template: `chat/about-${page}`, data: page === 'next' ? processOf(partnership) : {} };
}

/** The days of the picture of the process, from the rule set in force and the partnership's own timescales. */
function processOf({ ruleSets: { child }, timescales }: Partnership) {
  return {
    acknowledgeWithin: timescales.acknowledgeWithinWorkingDays,
    tellWithin: timescales.tellOutcomeWithinWorkingDays,
    notifyWithin: daysOf(child, 'sin-sent'),
    rapidReviewWithin: daysOf(child, 'rapid-review'),
    toConfirm: ruleSets[child].toConfirm,
  };
}

function daysOf(ruleSet: RuleSetId, id: TimescaleId): number | null {
  return ruleSets[ruleSet].timescales.find((timescale) => timescale.id === id)?.length.n ?? null;
}
