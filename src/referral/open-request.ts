import { z } from 'zod';
import { action, type Outcome, type Turn } from '../action.ts';
import { agencyChannels } from '../people/agency-channels.ts';
import { noteAsked } from '../people/asked.ts';
import { tellableIn } from '../people/tellable.ts';
import { Refusal } from '../refusal.ts';
import { recordRefused } from './look-store.ts';
import type { RequestPlace } from './open-for-agency.ts';
import { openInOwnChat } from './open-in-own-chat.ts';
import { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { changeReferral, readReferral } from './referral-store.ts';
import { noRequest, requestIn, requestOf } from './request.ts';
import { isReached } from './request-channel.ts';
import { foundUnreached, notReached, requestOpened } from './request-opened.ts';
import { requestAskedView, requestFoldedView } from './request-views.ts';
import { ownCard } from './show-case.ts';
import { ended, requestCard, showRequest } from './show-request.ts';

/** Opens what is asked of an agency: in its channel for whoever is first, whose it then is, and else for the one who has it. */
export const openRequest = action({
  verb: 'referral/open-request',
  allow: 'anyone',
  data: z.object({
    reference: ReferralReference,
    request: z.string().max(64),
    page: z.coerce.number().int().min(0).max(999).default(0),
  }),
  async run({ reference, request, page }, turn) {
    const referral = await readReferral(turn.services.tables, reference);
    const opened = referral ? await opens(turn, referral, request) : noRequest;
    if (opened instanceof Refusal) return refused(turn, { reference, request }, opened);
    return ownCard(turn) ? showRequest(turn, { reference, request }, page) : inOwnChat(turn, opened, request);
  },
});

/** A try by whoever has no request here stays on record; that a channel is its agency's no more is for the coordinator to know. */
async function refused(turn: Turn, at: RequestPlace, refusal: Refusal): Promise<Outcome> {
  const { services, person, place } = turn;
  const { reference, request } = at;
  if (refusal === noRequest || refusal === notReached) await recordRefused(services, person, reference, place.address);
  if (refusal === notReached) {
    const coordinators = await tellableIn(services, 'coordinator');
    await changeReferral(services, reference, (fresh) => foundUnreached(fresh, request, coordinators, services.now()));
  }
  return ended(turn, at, refusal);
}

/** It becomes theirs before they read it. */
async function opens(turn: Turn, referral: Referral, id: string): Promise<Referral | Refusal> {
  const { services, person, place } = turn;
  const channels = await agencyChannels(services.tables);
  const asked = requestOf(referral, id);
  const reached = asked !== null && isReached(asked, channels, services.partnership.agencies);
  const by = { person, address: place.address, now: services.now(), reached };
  const decided = requestOpened(referral, id, by);
  if (decided instanceof Refusal) return decided;
  if (decided === null) return referral;
  const { reference } = referral;
  await noteAsked(services.tables, person.id, { reference, request: id, at: by.now.toISOString() });
  return changeReferral(services, reference, (fresh) => requestOpened(fresh, id, by));
}

function inOwnChat(turn: Turn, referral: Referral, id: string): Promise<Outcome> {
  const { reference } = referral;
  return openInOwnChat(turn, {
    reference,
    what: id,
    folded: requestFoldedView(referral, id),
    open: (at) => requestCard(turn, { reference, request: id }, 0, at),
    told: requestAskedView(referral, requestIn(referral, id), 'It is in your own chat with Safeguarding Reviews.'),
  });
}
