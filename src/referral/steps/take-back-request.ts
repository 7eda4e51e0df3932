import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { keptReturnRemoved, requestIn, withRequest } from '../request.ts';
import { agencyTold, requestUpdated } from '../request-messages.ts';
import { clockedBySummaries } from '../summaries-clock.ts';
import { unlessGoingOn } from './request-when.ts';
import { step } from './step.ts';

const reason = page({
  name: 'reason',
  title: 'Why it is taken back',
  intro: ['The agency is told that it is taken back, and not why.'],
  questions: {
    reason: longText({
      question: 'Why is the request taken back?',
      label: 'Reason',
      ask: 'Enter why the request is taken back',
    }),
  },
});

/** The agency is asked no more; what it has typed and not sent goes. */
export const takeBackRequest = step({
  name: 'take-back-request',
  title: 'Take the request back',
  done: 'The request was taken back.',
  who: ['coordinator'],
  notNow: (referral, { about }) => unlessGoingOn(referral, about),
  pages: () => [reason],
  take(referral, _answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const request = { ...requestIn(referral, by.about), state: { name: 'taken-back', ...made } as const };
    const record = clockedBySummaries(withRequest(referral, request), by.today, by);
    return {
      record,
      entry: { ...made, what: 'request-taken-back', note: request.agency },
      messages: [
        ...requestUpdated(record, request, by.id, by.now),
        ...agencyTold(record, request, 'taken-back', by.id, by.now),
      ],
      rows: keptReturnRemoved(request),
    };
  },
});
