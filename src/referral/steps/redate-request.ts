import { said } from '../../clocks/plain-date.ts';
import { page } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import { requestIn, withRequest } from '../request.ts';
import { workingDayFrom } from '../request-due.ts';
import { agencyTold, requestUpdated } from '../request-messages.ts';
import { dayOf, needed } from './answers.ts';
import { dueDate, dueErrors } from './ask-due.ts';
import { unlessAwaited } from './request-when.ts';
import { type Stepper, step } from './step.ts';

const datePage = (by: Stepper) =>
  page({
    name: 'date',
    title: 'Another due date',
    intro: ['The agency is told. Each date it had stays in the history.'],
    questions: { dueOn: dueDate(by) },
    check: ({ dueOn }, today) => dueErrors('dueOn', dueOn, today),
  });

/** Gives an agency more time, or less. */
export const redateRequest = step({
  name: 'redate-request',
  title: 'Change the date',
  who: ['coordinator'],
  notNow: (referral, { about }) => unlessAwaited(referral, about),
  pages: (_, by) => [datePage(by)],
  take(referral, { dueOn }, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const before = requestIn(referral, by.about);
    const due = workingDayFrom(needed(dayOf(dueOn) ?? undefined), by.holidays);
    const request = { ...before, due };
    const record = withRequest(referral, request);
    const note = `${request.agency}, due ${said(due)} instead of ${said(before.due)}`;
    return {
      record,
      entry: { ...made, what: 'request-redated', note },
      messages: [
        ...requestUpdated(record, request, by.id, by.now),
        agencyTold(record, request, 'redated', by.id, by.now),
      ],
    };
  },
});
