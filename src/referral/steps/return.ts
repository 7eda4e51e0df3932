import { doer } from '../../people/person.ts';
import { clocksStopped } from '../case-clocks.ts';
import type { InformationRequest } from '../proceedings.ts';
import type { Referral } from '../referral.ts';
import {
  holdsRequest,
  noRequest,
  notOpenToAgency,
  requestIn,
  requestOf,
  requestsWaiting,
  withRequest,
} from '../request.ts';
import { askerTold, requestUpdated } from '../request-messages.ts';
import { isYes } from './answers.ts';
import { returnPages } from './return-pages.ts';
import { type Stepper, step } from './step.ts';

/** What an agency sends back, by whoever has the request. It may be changed and sent again when it comes back with a question. */
export const agencyReturn = step({
  name: 'return',
  title: 'Return',
  who: 'agency',
  again: true,
  needs: ['coordinators'],
  notNow(referral, by) {
    const request = requestOf(referral, by.about);
    if (!request || !holdsRequest(request, by.person)) return noRequest;
    return notOpenToAgency(referral, request, by.person);
  },
  pages: (_, by) => returnPages(by),
  take(referral, { nil, othersAtRisk }, by) {
    const { now, person } = by;
    const coordinators = by.colleagues.map(({ id }) => id);
    const made = { at: now.toISOString(), by: doer(person) };
    const state = { name: 'returned', ...made, nil: isYes(nil) === true, risk: isYes(othersAtRisk) === true } as const;
    const request = { ...requestIn(referral, by.about), state };
    const record = summariesIn(withRequest(referral, request), request, by);
    return {
      record,
      entry: { ...made, what: 'request-returned', note: `${request.agency}${state.nil ? ', nothing known' : ''}` },
      messages: [
        ...requestUpdated(record, request, by.id, now),
        ...askerTold(coordinators, record, request, 'returned', by.id, now),
      ],
    };
  },
});

/** The summaries of all agencies have one clock: it is done when none is waited for any more. */
export function summariesIn(record: Referral, { kind }: Pick<InformationRequest, 'kind'>, by: Stepper): Referral {
  const waits = requestsWaiting(record).some((one) => one.kind === 'summary');
  return kind !== 'summary' || waits ? record : clocksStopped(record, ['agency-summaries'], by.today, by.holidays);
}
