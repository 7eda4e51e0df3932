import type { PlainDate } from '../clocks/plain-date.ts';
import { Refusal } from '../refusal.ts';
import type { Write } from '../tables/table.ts';
import { closedTo } from './case-readers.ts';
import { isAwaited } from './due.ts';
import type { InformationRequest } from './proceedings.ts';
import type { Referral } from './referral.ts';
import { isInHand, isOpen } from './referral.ts';
import { requestStateWords } from './request-words.ts';
import { stepDraftKey } from './steps/step-draft.ts';
import { saidAt } from './words.ts';

export const requestOf = ({ requests }: Pick<Referral, 'requests'>, id: string): InformationRequest | null =>
  requests.find((one) => one.id === id) ?? null;

/** The request a step belongs to. @throws Error when there is none: `notNow` has asked before. */
export function requestIn(referral: Pick<Referral, 'requests'>, id: string): InformationRequest {
  const request = requestOf(referral, id);
  if (!request) throw new Error(`no request ${id}`);
  return request;
}

export const holdsRequest = (
  { holder }: Pick<InformationRequest, 'holder'>,
  { id }: { readonly id: string },
): boolean => holder?.id === id;

/** Whether nothing will be asked of the agency by it any more, unless the case comes back. */
export const isRequestOver = (
  referral: Pick<Referral, 'aside' | 'stage'>,
  { state }: Pick<InformationRequest, 'state'>,
): boolean => !isInHand(referral) || state.name === 'accepted' || state.name === 'taken-back';

/** The requests that an agency still owes an answer to; none while the case is paused or off the line. */
export const requestsWaiting = (referral: Pick<Referral, 'requests' | 'aside' | 'stage'>): InformationRequest[] =>
  isOpen(referral) ? referral.requests.filter(isAwaited) : [];

/** Those whose day is over. */
export const lateRequests = (
  referral: Pick<Referral, 'requests' | 'aside' | 'stage'>,
  today: PlainDate,
): InformationRequest[] => requestsWaiting(referral).filter(({ due }) => due < today);

/** The case with this request as it now is. */
export const withRequest = <R extends Pick<Referral, 'requests'>>(referral: R, request: InformationRequest): R => ({
  ...referral,
  requests: referral.requests.map((one) => (one.id === request.id ? request : one)),
});

/** What whoever has it had typed, kept to be sent again, goes once that is over. */
export const keptReturnRemoved = ({ id, holder }: InformationRequest): Write[] =>
  holder ? [{ kind: 'remove', key: stepDraftKey({ step: 'return', about: id, personId: holder.id }) }] : [];

/** The same answer whether there is none or it is somebody else's, so that nobody learns which requests exist. */
export const noRequest = new Refusal(
  'not-found',
  'There is no request of yours here. “Requests” shows what is asked of you; the partnership can tell you more.',
);

/** Why a request cannot be worked on, in words for the agency; null when it can. It says nothing of why a case left the line. */
export function notOpenToAgency(
  referral: Referral,
  request: InformationRequest,
  person: { readonly id: string },
): Refusal | null {
  const closed = closedTo(referral, person);
  if (closed) return closed;
  if (referral.aside?.name === 'paused') return casePaused;
  if (!isOpen(referral)) return caseEnded;
  if (isAwaited(request)) return null;
  const { state } = request;
  return new Refusal(
    'too-late',
    state.name === 'returned'
      ? `Sent to the coordinator by ${state.by.name}, ${saidAt(state.at)}. Thank you. It cannot be changed now; if there is a question, it comes back to you with your answers still filled in.`
      : `Nothing more is asked of you here. ${requestStateWords(request)}.`,
  );
}

const casePaused = new Refusal(
  'too-late',
  'This case is paused, so nothing can be sent now and nothing becomes late. What you have typed is kept. The partnership will tell you when it goes on.',
);
const caseEnded = new Refusal(
  'too-late',
  'The partnership does not ask for this any more: the case has moved on without it. There is nothing left for you to do.',
);
