import { dateInLondon } from '../../clocks/london-time.ts';
import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import type { Message } from '../../outbox/message.ts';
import { doer } from '../../people/person.ts';
import { clocksEnded, clocksRunAgain } from '../case-clocks.ts';
import { isUnanswered } from '../challenges.ts';
import { standingDecision } from '../decision.ts';
import { alertUpdated, referrerShown } from '../messages.ts';
import { acknowledgementOf, leftAt, type Referral } from '../referral.ts';
import { withRequest } from '../request.ts';
import { agenciesTold, requestsUpdated } from '../request-messages.ts';
import { type Redated, redated, redatedWords } from '../request-resumed.ts';
import { goesOnIn } from '../same-people.ts';
import { needed } from './answers.ts';
import { cameBack } from './elsewhere.ts';
import { type Stepper, step } from './step.ts';
import { unlessAt } from './when.ts';

const why = (referral: Referral) =>
  page({
    name: 'reopen',
    title: 'Reopen the case',
    intro: [
      'An outcome that was reached stays on record with its reasons, and the panel looks at the case again. A case that went elsewhere or was withdrawn comes back to where it was, also into a pause. Clocks that stopped when it was closed or left run as if they had not stopped. Agencies that owe an answer have the days that they had left.',
      ...conflictsStay(referral).map(
        (words) =>
          `${words}. Where it is found to touch one case alone, a coordinator can lift it in the other, with the reason.`,
      ),
    ],
    questions: {
      reason: longText({
        question: 'Why is the case reopened?',
        label: 'Why it is reopened',
        ask: 'Enter why the case is reopened',
      }),
    },
  });

/** A case with an outcome goes back to the panel; one that went elsewhere, or was withdrawn, comes back. */
export const reopen = step({
  name: 'reopen',
  title: 'Reopen the case',
  done: 'The case was reopened.',
  who: ['independent-chair', 'coordinator'],
  notNow: (referral) => (offTheLine(referral) ? null : unlessAt(referral, 'not-for-panel', 'decided', 'closed')),
  pages: (referral) => [why(referral)],
  take(referral, _answers, by) {
    const { now, person } = by;
    const made = { at: now.toISOString(), by: doer(person) };
    const aside = offTheLine(referral);
    const back = aside ? cameBack(referral, aside) : backToPanel(referral, by);
    const moved = redatedByAbsence(referral, back, by);
    const record = moved.reduce((one, { after }) => withRequest(one, after), back);
    const id = `reopened:${referral.papers.length}`;
    return {
      record,
      entry: {
        ...made,
        what: 'reopened',
        note: [...moved.map(redatedWords), ...conflictsStay(referral)].join('; ') || null,
      },
      messages: [
        ...toldOfIt(record, id, now),
        ...requestsUpdated(
          record,
          moved.map(({ after }) => after),
          id,
          now,
        ),
      ],
    };
  },
});

/** What was recorded in both cases of a duplicate is nobody’s to take back but a coordinator’s. */
function conflictsStay(referral: Referral): string[] {
  const of = goesOnIn(referral);
  const names = referral.conflicts.map(({ person }) => person.name).join(', ');
  return of && names ? [`Conflicts of interest stay on record, here and in ${of}: ${names}`] : [];
}

const offTheLine = ({ aside }: Referral) => (aside?.name === 'paused' ? null : aside);

const toldOfIt = (record: Referral, id: string, now: Date): Message[] => [
  alertUpdated(record, id, now),
  ...referrerShown(record, id, now),
  ...agenciesTold(record, record.aside ? 'paused' : 'resumed', id, now),
];

/** Agencies were told that nothing more is asked of them: those who owe an answer have the days that they had left, after the pause if there is one. */
function redatedByAbsence(referral: Referral, back: Referral, { today, holidays }: Stepper): Redated[] {
  const left = leftAt(referral);
  return left === null || back.aside ? [] : redated(referral, dateInLondon(new Date(left)), today, holidays);
}

/**
 * Views are given anew, each without reading the others'; those of before stay among the papers. Until there is another outcome, none is
 * to be told.
 */
function backToPanel(referral: Referral, { today, holidays }: Stepper): Referral {
  const acknowledgement = needed(acknowledgementOf(referral) ?? undefined);
  return {
    ...clocksEnded(withoutClosing(referral), ['outcome-told'], today, holidays),
    stage: { name: 'panel', acknowledgement },
    earlierDecision: standingDecision(referral) ?? referral.earlierDecision,
    ...{ meeting: null, views: [] },
    challenges: referral.challenges.map((one) => (isUnanswered(one) ? { ...one, reopened: true } : one)),
  };
}

/** What was not done when it was closed, nor since, is waited for again: duties of law do not end with the case. */
function withoutClosing(referral: Referral): Referral {
  const { clocks, stage } = referral;
  const ended = stage.name === 'closed' ? (stage.closed.clocks ?? []) : [];
  const undone = clocks.filter((clock) => clock.undone && ended.includes(clock.id));
  return clocksRunAgain(
    referral,
    undone.map(({ id }) => id),
  );
}
