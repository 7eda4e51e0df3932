import { said } from '../../clocks/plain-date.ts';
import { workingDayFrom } from '../../clocks/working-days.ts';
import { page } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import type { Referral } from '../referral.ts';
import { requestIn, requestOf, withRequest } from '../request.ts';
import { agencyTold, requestUpdated } from '../request-messages.ts';
import { redatedWords } from '../request-resumed.ts';
import { dayOf, needed } from './answers.ts';
import { dueDate, dueErrors, unchanged } from './ask-due.ts';
import { unlessAwaited } from './request-when.ts';
import { type Stepper, step } from './step.ts';

const dueNow = (referral: Referral, { about }: Stepper) => requestOf(referral, about)?.due;

/** The day it has is part of the page's name: whoever is slower looks at the new one before giving it another. */
const datePage = (referral: Referral, by: Stepper) =>
  page({
    name: `date-${dueNow(referral, by)}`,
    title: 'Another due date',
    intro: [standsDue(referral, by), 'The agency is told. Each date it had stays in the history.'].filter(Boolean),
    questions: { dueOn: dueDate(by) },
    check: ({ dueOn }, today) => ({
      ...unchanged(dueOn, dueNow(referral, by), by),
      ...dueErrors('dueOn', dueOn, today),
    }),
  });

function standsDue(referral: Referral, by: Stepper): string {
  const due = dueNow(referral, by);
  return due ? `It is due on ${said(due)} now.` : '';
}

/** Gives an agency more time, or less. */
export const redateRequest = step({
  name: 'redate-request',
  title: 'Change the date',
  done: 'The new due date is recorded.',
  who: ['coordinator'],
  notNow: (referral, { about }) => unlessAwaited(referral, about),
  stands: standsDue,
  pages: (referral, by) => [datePage(referral, by)],
  take(referral, { dueOn }, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const before = requestIn(referral, by.about);
    const due = workingDayFrom(needed(dayOf(dueOn) ?? undefined), by.holidays);
    const request = { ...before, due };
    const record = withRequest(referral, request);
    const note = redatedWords({ before, after: request });
    return {
      record,
      entry: { ...made, what: 'request-redated', note },
      messages: [
        ...requestUpdated(record, request, by.id, by.now),
        ...agencyTold(record, request, 'redated', by.id, by.now),
      ],
    };
  },
});
