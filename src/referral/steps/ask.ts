import { said } from '../../clocks/plain-date.ts';
import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { InformationRequest } from '../proceedings.ts';
import type { Referral } from '../referral.ts';
import { usualDue } from '../request-due.ts';
import { requestAsked } from '../request-messages.ts';
import { requestKindWords } from '../request-words.ts';
import { clockedBySummaries } from '../summaries-clock.ts';
import { needed } from './answers.ts';
import { chosenDue, otherDuePage, usualDuePage } from './ask-due.ts';
import { channelPages, contactChosen, personPage, whomChosen, whomPage } from './ask-whom.ts';
import { step } from './step.ts';
import { unlessAt } from './when.ts';

const asked = page({
  name: 'asked',
  title: 'What is asked',
  intro: ['The agency’s person reads these words. Nothing of them is sent to a channel.'],
  questions: {
    asked: longText({
      question: 'What do you ask the agency?',
      label: 'What is asked',
      hint: 'Say which time it is about, and what the panel wants to know. Whom it is about is shown beside it.',
      ask: 'Enter what you ask the agency',
    }),
  },
});

/** Children: Working Together asks for summaries first. Adults: a return first. */
const kindsOf = ({ kind }: Pick<Referral, 'kind'>) => [kind === 'child' ? 'summary' : 'return', 'full-report'] as const;

const kindPage = (referral: Referral) =>
  page({
    name: 'kind',
    title: 'What kind of information',
    questions: {
      kind: choice({
        question: 'What do you need from the agency?',
        label: 'Kind of information',
        ask: 'Choose what you need from the agency',
        options: kindsOf(referral).map((value) => ({ value, title: requestKindWords[value] })),
      }),
    },
  });

/** Far more than any case asks for. */
const mostRequests = 100;
const tooMany = new Refusal(
  'too-late',
  'A hundred requests stand in this case. Take back what is not needed any more, then ask again.',
);
const isStanding = ({ state }: InformationRequest): boolean => state.name !== 'taken-back';

/** Asks an agency for what it knows, through a person or its channel. */
export const ask = step({
  name: 'ask',
  title: 'Ask an agency',
  done: 'The request to the agency is recorded.',
  who: ['coordinator'],
  outward: true,
  needs: ['contacts'],
  notNow: (referral) =>
    unlessAt(referral, 'acknowledged', 'information', 'not-for-panel', 'panel', 'recommended', 'signing') ??
    (referral.requests.filter(isStanding).length < mostRequests ? null : tooMany),
  pages: (referral, by) => [
    whomPage(by),
    ...channelPages(by),
    personPage(referral, by),
    kindPage(referral),
    asked,
    ...kindsOf(referral).map((kind) => usualDuePage(kind, usualDue(kind, referral, by))),
    otherDuePage(by),
  ],
  asks: (answers, referral, by) => contactChosen(answers, referral, by)?.id ?? null,
  take(referral, answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const kind = needed(answers.kind);
    const { agency, to, holder } = whomChosen(answers, referral, by);
    const due = chosenDue(usualDue(kind, referral, by), answers, by);
    const request: InformationRequest = { id: by.id, ...made, agency, kind, to, holder, due, state: { name: 'asked' } };
    const record = { ...referral, requests: [...referral.requests, request] };
    return {
      record: clockedBySummaries(record, by.today, by),
      entry: {
        ...made,
        what: 'agency-asked',
        note: `${agency}, ${requestKindWords[kind].toLowerCase()} by ${said(due)}`,
      },
      messages: [requestAsked(referral, request, by.now)],
    };
  },
});
