import { doer } from '../../people/person.ts';
import { holdsRequest, noRequest, notOpenToAgency, requestIn, requestOf, withRequest } from '../request.ts';
import { askerTold, requestUpdated } from '../request-messages.ts';
import { clockedBySummaries } from '../summaries-clock.ts';
import { isYes } from './answers.ts';
import { returnPages } from './return-pages.ts';
import { step } from './step.ts';

/** What an agency sends back, by whoever has the request. It may be changed and sent again when it comes back with a question. */
export const agencyReturn = step({
  name: 'return',
  title: 'Return',
  done: 'Your return was sent.',
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
    const record = clockedBySummaries(withRequest(referral, request), by.today, by);
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
