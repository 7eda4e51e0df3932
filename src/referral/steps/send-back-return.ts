import { said } from '../../clocks/plain-date.ts';
import { workingDayFrom } from '../../clocks/working-days.ts';
import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { isConflicted, type Referral } from '../referral.ts';
import { requestIn, requestOf, withRequest } from '../request.ts';
import { agencyTold, requestUpdated } from '../request-messages.ts';
import { clockedBySummaries } from '../summaries-clock.ts';
import { dayOf } from './answers.ts';
import { dueDate, dueErrors } from './ask-due.ts';
import { unlessReturned } from './request-when.ts';
import { type Stepper, step } from './step.ts';

function questionPage(referral: Referral, by: Stepper) {
  const due = requestOf(referral, by.about)?.due ?? by.today;
  const isOver = due < by.today;
  return page({
    name: 'question',
    title: 'What is missing',
    intro: ['The agency’s person sees your question beside their answers, can change them, and sends them again.'],
    questions: {
      question: longText({
        question: 'What do you want to know?',
        label: 'Question',
        ask: 'Enter what you want to know',
      }),
      dueOn: dueDate(by, {
        hint: isOver ? `It was due on ${said(due)}.` : `Leave it empty to keep ${said(due)}.`,
        need: isOver ? 'required' : 'optional',
      }),
    },
    check: ({ dueOn }, today) => dueErrors('dueOn', dueOn, today),
  });
}

/** To whoever has a conflict of interest the case is closed, and nobody would answer. */
function unlessAnybodyAnswers(referral: Referral, id: string): Refusal | null {
  const holder = requestOf(referral, id)?.holder;
  return holder && isConflicted(referral, holder.id)
    ? new Refusal(
        'too-late',
        `${holder.name} sent this return and has a conflict of interest by now, so that nobody could answer. Accept it, or ask somebody else of the agency.`,
      )
    : null;
}

/** Asks the agency's person about their return. What they sent stays as it is; what they send next is another paper. */
export const sendBackReturn = step({
  name: 'send-back-return',
  title: 'Send back with a question',
  done: 'The return was sent back with your question.',
  who: ['coordinator'],
  notNow: (referral, { about }) => unlessReturned(referral, about) ?? unlessAnybodyAnswers(referral, about),
  pages: (referral, by) => [questionPage(referral, by)],
  take(referral, answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const before = requestIn(referral, by.about);
    const chosen = dayOf(answers.dueOn);
    const due = chosen ? workingDayFrom(chosen, by.holidays) : before.due;
    const to = before.holder ?? made.by;
    const request = { ...before, due, state: { name: 'sent-back', ...made, to, question: by.id } as const };
    const record = clockedBySummaries(withRequest(referral, request), by.today, by);
    return {
      record,
      entry: { ...made, what: 'return-sent-back', note: `${request.agency}, due ${said(due)}` },
      messages: [
        ...requestUpdated(record, request, by.id, by.now),
        ...agencyTold(record, request, 'sent-back', by.id, by.now),
      ],
    };
  },
});
