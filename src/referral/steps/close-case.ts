import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { allClocksStopped } from '../case-clocks.ts';
import { alertUpdated } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import type { Stage } from '../stage.ts';
import { step } from './step.ts';
import { unlessAt } from './when.ts';

const nothingLeft = page({
  name: 'close',
  title: 'Close the case',
  intro: ['The case leaves the list of open cases and its clocks stop. It can still be read, challenged and reopened.'],
  questions: {
    nothingLeft: confirm({
      question: 'Nothing more has to be done here about this case.',
      label: 'Nothing more to be done',
      ask: 'Tick the box once nothing more has to be done here',
    }),
    remarks: longText({
      question: 'Is there anything to be said about it?',
      label: 'Remarks',
      ask: 'Enter the remarks',
      need: 'optional',
    }),
  },
});

const notTold = new Refusal(
  'too-late',
  'The referrer has not been told the outcome yet. Tell them and record it, then the case can be closed.',
);

/** Everything is done, and whoever referred it knows the outcome. */
export const closeCase = step({
  name: 'close-case',
  title: 'Close the case',
  who: ['coordinator'],
  notNow: (referral) => unlessAt(referral, 'decided', 'not-for-panel') ?? unlessReferrerTold(referral),
  pages: () => [nothingLeft],
  take(referral, _answers, { now, person, today, holidays }) {
    const closed = { at: now.toISOString(), by: doer(person) };
    const stage = closedFrom(referral.stage, closed);
    const record: Referral = { ...allClocksStopped(referral, today, holidays), stage };
    const id = `closed:${referral.papers.length}`;
    return {
      record,
      entry: { ...closed, what: 'closed', note: null },
      messages: [alertUpdated(record, id, now), ...agenciesTold(record, 'ended', id, now)],
    };
  },
});

/** What they were told before the case was reopened was another outcome. */
function unlessReferrerTold({ tellings, papers }: Referral): Refusal | null {
  const reopenedAt = papers.findLast((paper) => paper.step === 'reopen')?.at ?? '';
  return tellings.some(({ whom, at }) => whom === 'referrer' && at > reopenedAt) ? null : notTold;
}

type Closed = Extract<Stage, { name: 'closed' }>;

function closedFrom(stage: Stage, closed: Closed['closed']): Closed {
  if (stage.name !== 'decided' && stage.name !== 'not-for-panel')
    throw new Error(`a case cannot be closed from ${stage.name}`);
  const { acknowledgement } = stage;
  const { recommendation, decision } = stage.name === 'decided' ? stage : { recommendation: null, decision: null };
  return { name: 'closed', acknowledgement, recommendation, decision, closed };
}
