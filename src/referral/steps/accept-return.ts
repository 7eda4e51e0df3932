import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { doer } from '../../people/person.ts';
import { keptReturnRemoved, requestIn, withRequest } from '../request.ts';
import { agencyTold, requestUpdated } from '../request-messages.ts';
import { unlessReturned } from './request-when.ts';
import { step } from './step.ts';

const enough = page({
  name: 'enough',
  title: 'Is the return enough?',
  intro: ['Read it first: it stands among the papers of the case. Accepted, it is not changed any more.'],
  questions: {
    enough: confirm({
      question: 'The return answers what was asked.',
      label: 'Return accepted',
      ask: 'Tick the box once you have read the return',
    }),
  },
});

/** The return is what the panel works with; what its writer had kept of it goes. */
export const acceptReturn = step({
  name: 'accept-return',
  title: 'Accept',
  done: 'The return was accepted.',
  who: ['coordinator'],
  notNow: (referral, { about }) => unlessReturned(referral, about),
  pages: () => [enough],
  take(referral, _answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const request = { ...requestIn(referral, by.about), state: { name: 'accepted', ...made } as const };
    const record = withRequest(referral, request);
    return {
      record,
      entry: { ...made, what: 'return-accepted', note: request.agency },
      messages: [
        ...requestUpdated(record, request, by.id, by.now),
        ...agencyTold(record, request, 'accepted', by.id, by.now),
      ],
      rows: keptReturnRemoved(request),
    };
  },
});
