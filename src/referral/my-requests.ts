import { z } from 'zod';
import { action, show, type Turn } from '../action.ts';
import { todayAt } from '../clocks/today.ts';
import { type Asked, askedOf, forgetAsked } from '../people/asked.ts';
import { isConflicted, type Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';
import { holdsRequest, isRequestOver, requestOf } from './request.ts';
import { type MyRequest, myRequestsView } from './request-views.ts';

/** What is asked of this person, whatever their role, and how it stands. */
export const myRequests = action({
  verb: 'referral/my-requests',
  words: ['requests', 'my requests', 'information requests'],
  allow: 'anyone',
  only: 'personal',
  data: z.object({}),
  async run(_, turn) {
    const { now, settings } = turn.services;
    return show(myRequestsView(await requestsOf(turn), todayAt(now(), settings.holidays)));
  },
});

/** Noted for something that is only just being recorded; far longer than that takes. */
const graceMs = 10 * 60_000;

async function requestsOf({ services, person }: Turn): Promise<MyRequest[]> {
  const { tables } = services;
  const asked = await askedOf(tables, person.id);
  const now = services.now().getTime();
  const found = await Promise.all(
    asked.map(async (one) => ({ one, mine: mineIn(await readReferral(tables, one.reference), one, person) })),
  );
  const over = found.filter(({ one, mine }) => !mine && Date.parse(one.at) + graceMs < now);
  await forgetAsked(
    tables,
    person.id,
    over.map(({ one }) => one),
  );
  return found.flatMap(({ mine }) => (mine ? [mine] : []));
}

/** Null once it is over, or the case is closed to them. */
function mineIn(referral: Referral | null, { request: id }: Asked, person: { readonly id: string }): MyRequest | null {
  const request = referral && requestOf(referral, id);
  if (!request || !holdsRequest(request, person) || isConflicted(referral, person.id)) return null;
  return isRequestOver(referral, request) ? null : { referral, request };
}
