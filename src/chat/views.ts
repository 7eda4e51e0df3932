import type { CardView } from '../card-view.ts';
import { type RuleSetId, ruleSets, type TimescaleId } from '../clocks/timescales.ts';
import type { Partnership } from '../partnership.ts';
import type { ConversationAddress } from '../people/address.ts';
import type { Role } from '../people/roles.ts';
import { caseReaders } from '../referral/case-readers.ts';
import type { AboutPage } from './about-pages.ts';

type PlaceKind = ConversationAddress['kind'];

export function welcomeView(kind: PlaceKind): CardView {
  return { template: 'chat/welcome', data: { personal: kind === 'personal' } };
}

/** What is offered where: a case is referred and opened in one's own chat, a channel is set up in that channel. */
export function menuView(kind: PlaceKind, held: ReadonlySet<Role>, isAsked = false): CardView {
  const personal = kind === 'personal';
  const opensCases = personal && caseReaders.some((role) => held.has(role));
  const administers = held.has('administrator');
  const setsUpChannel = kind === 'channel' && administers;
  const audits = personal && held.has('auditor');
  return {
    template: 'chat/menu',
    data: {
      personal,
      opensCases,
      audits,
      isAsked: personal && isAsked,
      setsUp: personal && administers,
      setsUpChannel,
    },
  };
}

export function helpView(kind: PlaceKind): CardView {
  return { template: 'chat/help', data: { personal: kind === 'personal' } };
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
