import type { CardView } from '../card-view.ts';
import { said } from '../clocks/plain-date.ts';
import { dutyStanding } from '../clocks/standing.ts';
import type { Today } from '../clocks/today.ts';
import { isAwaited } from './due.ts';
import type { InformationRequest } from './proceedings.ts';
import { isOpen, type Referral } from './referral.ts';
import { requestKindWords, requestStateWords } from './request-words.ts';
import { kindWords } from './words.ts';

type About = Pick<Referral, 'reference' | 'kind'>;

/**
 * What is asked of an agency, for everybody in its channel: there is no field here that could name anybody. `note` is something for the
 * person who pressed.
 */
export function requestAskedView(referral: About, request: InformationRequest, note: string | null = null): CardView {
  const { reference, kind } = referral;
  const { state } = request;
  const data = {
    ...{ reference, kind: kindWords[kind], request: request.id, agency: request.agency },
    what: requestKindWords[request.kind],
    due: said(request.due),
    stands: state.name === 'asked' ? null : requestStateWords(request),
    canOpen: isAwaited(request),
    note,
  };
  return { template: 'referral/request-asked', data };
}

/** What becomes of a case, for those who still owe it an answer. */
export const caseNews = ['paused', 'resumed', 'ended'] as const;
export const requestNews = [
  'returned',
  'accepted',
  'sent-back',
  'taken-back',
  'redated',
  'unreached',
  ...caseNews,
] as const;
export type CaseNews = (typeof caseNews)[number];
export type RequestNews = (typeof requestNews)[number];

/** A change to a request, for one person's own chat or the agency's channel. It names nobody a case is about. */
export function requestNewsView(referral: About, request: InformationRequest, news: RequestNews): CardView {
  const { reference, kind } = referral;
  const { state } = request;
  const returned = state.name === 'returned' ? state : null;
  const data = {
    ...{ reference, kind: kindWords[kind], request: request.id, agency: request.agency, news },
    what: requestKindWords[request.kind],
    due: said(request.due),
    by: state.name === 'asked' ? null : state.by.name,
    nil: returned?.nil ?? false,
    risk: returned?.risk ?? false,
  };
  return { template: 'referral/request-news', data };
}

/** All that is left of an opened request in a person's chat. `ended`: why there is nothing more to open. */
export function requestFoldedView(
  { reference }: Pick<Referral, 'reference'>,
  request: string,
  ended: string | null = null,
): CardView {
  return { template: 'referral/request-folded', data: { reference, request, ended } };
}

/** "Due soon", with its colour: "due Monday 4 January 2027". */
export function requestDue(request: Pick<InformationRequest, 'due' | 'state'>, { today, holidays }: Today) {
  const waits = isAwaited(request);
  const { word, colour } = dutyStanding(request.due, today, { holidays });
  return { due: `due ${said(request.due)}`, word: waits ? word : null, colour: waits ? colour : 'Default' };
}

/** Whether there is a return to be read. */
const hasReturn = ({ state }: InformationRequest): boolean =>
  ['returned', 'sent-back', 'accepted'].includes(state.name);

/** Requests on one page of a list. */
export const requestsOnAPage = 6;

/** What was asked of agencies in a case, newest first. `steps` are what this person can do with each. */
export function requestsView(
  referral: Pick<Referral, 'reference' | 'kind' | 'requests' | 'aside' | 'stage'>,
  { page: wanted, by }: { readonly page: number; readonly by: Today },
  stepsOf: (request: InformationRequest) => readonly { readonly name: string; readonly title: string }[],
): CardView {
  const { reference, kind, requests } = referral;
  const last = Math.max(0, Math.ceil(requests.length / requestsOnAPage) - 1);
  const page = Math.min(wanted, last);
  const some = requests.toReversed().slice(page * requestsOnAPage, (page + 1) * requestsOnAPage);
  const data = {
    ...{ reference, kind: kindWords[kind], empty: requests.length === 0, offTheLine: !isOpen(referral) },
    place: last === 0 ? null : `Page ${page + 1} of ${last + 1}`,
    previous: page > 0 ? page - 1 : null,
    next: page < last ? page + 1 : null,
    requests: some.map((request) => ({
      ...{ request: request.id, agency: request.agency, what: requestKindWords[request.kind] },
      ...requestDue(request, by),
      stands: requestStateWords(request),
      hasReturn: hasReturn(request),
      steps: stepsOf(request).map(({ name, title }) => ({ step: name, title, about: request.id })),
    })),
  };
  return { template: 'referral/requests', data };
}

/** One request among those asked of a person. */
export interface MyRequest {
  readonly referral: About;
  readonly request: InformationRequest;
}

const mostMine = 15;

/** What is asked of a person, what is due first at the beginning. */
export function myRequestsView(mine: readonly MyRequest[], by: Today): CardView {
  const sorted = mine.toSorted((a, b) => (a.request.due < b.request.due ? -1 : 1));
  const data = {
    empty: mine.length === 0,
    more: mine.length > mostMine ? mine.length - mostMine : null,
    requests: sorted.slice(0, mostMine).map(({ referral: { reference, kind }, request }) => ({
      ...{ reference, kind: kindWords[kind], request: request.id, agency: request.agency },
      ...{ what: requestKindWords[request.kind], ...requestDue(request, by), stands: requestStateWords(request) },
      canOpen: isAwaited(request),
    })),
  };
  return { template: 'referral/requests-mine', data };
}
