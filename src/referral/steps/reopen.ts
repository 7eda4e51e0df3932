import { page } from '../../form/form.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { clocksRunAgain, clocksStopped } from '../case-clocks.ts';
import { isUnanswered } from '../challenges.ts';
import { standingDecision } from '../decision.ts';
import { alertUpdated, referrerShown } from '../messages.ts';
import { acknowledgementOf, type Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import { needed } from './answers.ts';
import { type Stepper, step } from './step.ts';
import { unlessAt } from './when.ts';

const why = page({
  name: 'reopen',
  title: 'Reopen the case',
  intro: [
    'An outcome that was reached stays on record with its reasons, and the panel looks at the case again. A case that went elsewhere or was withdrawn comes back to where it was, and its clocks run as if they had not stopped.',
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
  who: ['independent-chair', 'coordinator'],
  notNow: (referral) => (offTheLine(referral) ? null : unlessAt(referral, 'not-for-panel', 'decided', 'closed')),
  pages: () => [why],
  take(referral, _answers, by) {
    const { now, person } = by;
    const made = { at: now.toISOString(), by: doer(person) };
    const record = cameBack(referral) ?? backToPanel(referral, by);
    const id = `reopened:${referral.papers.length}`;
    return {
      record,
      entry: { ...made, what: 'reopened', note: null },
      messages: [
        alertUpdated(record, id, now),
        ...referrerShown(record, id, now),
        ...agenciesTold(record, 'resumed', id, now),
      ],
    };
  },
});

const offTheLine = ({ aside }: Referral) => (aside?.name === 'paused' ? null : aside);

function cameBack(referral: Referral): Referral | null {
  const aside = offTheLine(referral);
  return aside && { ...clocksRunAgain(referral, aside.clocks), aside: null };
}

/**
 * Views are given anew, each without reading the others'; those of before stay among the papers. Until there is another outcome, none is
 * to be told.
 */
function backToPanel(referral: Referral, { today, holidays }: Stepper): Referral {
  const acknowledgement = needed(acknowledgementOf(referral) ?? undefined);
  return {
    ...clocksStopped(referral, ['outcome-told'], today, holidays),
    stage: { name: 'panel', acknowledgement },
    earlierDecision: standingDecision(referral) ?? referral.earlierDecision,
    ...{ meeting: null, views: [] },
    challenges: referral.challenges.map((one) => (isUnanswered(one) ? { ...one, reopened: true } : one)),
  };
}
