import { Refusal } from '../../refusal.ts';
import { isAwaited } from '../due.ts';
import type { InformationRequest } from '../proceedings.ts';
import { isOpen, type Referral } from '../referral.ts';
import { isRequestOver, noRequest, requestOf } from '../request.ts';
import { requestStateWords } from '../request-words.ts';
import { stageWords } from '../words.ts';

/** Refuses unless the request was returned and nobody has said anything to it; says how it stands instead. */
export const unlessReturned = (referral: Referral, id: string): Refusal | null =>
  unlessRequest(referral, id, ({ state }) => state.name === 'returned');

/** Refuses unless the agency still owes an answer. */
export const unlessAwaited = (referral: Referral, id: string): Refusal | null => unlessRequest(referral, id, isAwaited);

/** Refuses once the request is over. */
export const unlessGoingOn = (referral: Referral, id: string): Refusal | null =>
  unlessRequest(referral, id, (request) => !isRequestOver(referral, request));

function unlessRequest(
  referral: Referral,
  id: string,
  isRight: (request: InformationRequest) => boolean,
): Refusal | null {
  const request = requestOf(referral, id);
  if (!request) return noRequest;
  if (!isOpen(referral))
    return new Refusal('too-late', `This cannot be done as things stand. ${stageWords(referral)}.`);
  return isRight(request)
    ? null
    : new Refusal('too-late', `This cannot be done as things stand. ${request.agency}: ${requestStateWords(request)}.`);
}
