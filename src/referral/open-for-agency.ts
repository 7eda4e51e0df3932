import type { Posted } from '../people/address.ts';
import type { Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { documentKey } from './case-rows.ts';
import { CaseDocument } from './document.ts';
import { recordLook, recordRefused } from './look-store.ts';
import { Paper, paperKey } from './paper.ts';
import type { InformationRequest } from './proceedings.ts';
import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { aggregateOf, readReferral } from './referral-store.ts';
import { holdsRequest, noRequest, notOpenToAgency, requestOf } from './request.ts';
import { requestFoldedView } from './request-views.ts';
import { identifyingRows, type RequestedCase, wordsToAgency } from './requested-case.ts';

/** Where a request is found. */
export interface RequestPlace {
  readonly reference: ReferralReference;
  readonly request: string;
}

/**
 * The only way by which an agency's person learns whom a case is about: whoever has the request, in their own chat, while it waits for
 * them. The look is recorded first; what ends the request from then on finds the card, and what ended it until then is found here. Of the
 * case's papers none is read but what was asked of them.
 */
export async function openForAgency(
  services: Services,
  person: Person,
  place: RequestPlace,
  at: Posted,
): Promise<RequestedCase | Refusal> {
  const first = await stillOpen(services, person, place, at);
  if (first instanceof Refusal) return first;
  const { reference, request: id } = place;
  const folded = requestFoldedView(first.referral, id);
  await recordLook(services, person, reference, {
    ...{ part: `what ${first.request.agency} is asked`, at, folded },
    request: id,
  });
  const opened = await stillOpen(services, person, place, at);
  if (opened instanceof Refusal) return opened;
  return { ...opened, ...(await askedOfAgency(services, opened.referral, opened.request)) };
}

async function stillOpen(
  services: Services,
  person: Person,
  { reference, request: id }: RequestPlace,
  at: Posted,
): Promise<Pick<RequestedCase, 'referral' | 'request'> | Refusal> {
  const referral = await readReferral(services.tables, reference);
  const request = referral && requestOf(referral, id);
  if (!referral || !request || !holdsRequest(request, person) || at.address.kind !== 'personal') {
    await recordRefused(services, person, reference, at.address);
    return noRequest;
  }
  return notOpenToAgency(referral, request, person) ?? { referral, request };
}

async function askedOfAgency({ tables: { referrals } }: Services, referral: Referral, request: InformationRequest) {
  const { partition } = aggregateOf(referral.reference);
  const paper = async (id: string | null) => {
    const number = referral.papers.findIndex((one) => one.id === id) + 1;
    const row = number > 0 ? await referrals.read(partition, paperKey(number)) : null;
    return row ? wordsToAgency(Paper.parse(row.body)) : [];
  };
  const [document, asked, question] = await Promise.all([
    referrals.read(partition, documentKey),
    paper(request.id),
    paper(request.state.name === 'sent-back' ? request.state.question : null),
  ]);
  if (!document) throw new Error(`${referral.reference} has no document`);
  const { mustNotContact, ...form } = CaseDocument.parse(document.body);
  return { mustNotContact, about: identifyingRows({ mustNotContact, ...form }), asked, question };
}
