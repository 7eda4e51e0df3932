import { type TimescaleId, timescaleTitles } from '../../clocks/timescales.ts';
import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { clocksStopped, openClocks } from '../case-clocks.ts';
import { standingDecision } from '../decision.ts';
import { alertUpdated } from '../messages.ts';
import type { Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import type { Stage } from '../stage.ts';
import { isToldTheOutcome, lastReleased, whomWords } from '../tellings.ts';
import { step } from './step.ts';
import { othersToTell } from './tell-whom.ts';
import { unlessAt } from './when.ts';

const nothingLeft = confirm({
  question: 'Nothing more has to be done here about this case.',
  label: 'Nothing more to be done',
  ask: 'Tick the box once nothing more has to be done here',
});

const remarks = longText({
  question: 'Is there anything to be said about it?',
  label: 'Remarks',
  ask: 'Enter the remarks',
  need: 'optional',
});

const close = (referral: Referral) =>
  page({
    name: 'close',
    title: 'Close the case',
    intro: [
      'The case leaves the list of open cases and its clocks stop. It can still be read, challenged and reopened.',
      ...leftOpen(referral),
    ],
    questions: { nothingLeft, remarks },
  });

/** What may have been forgotten: nobody is reminded of it once the case is closed. */
function leftOpen(referral: Referral): string[] {
  const whom = othersToTell[referral.kind].filter(({ value }) => value !== 'other-area' || concernsOtherArea(referral));
  const untold = whom.filter(({ value }) => !isToldTheOutcome(referral, value));
  const running = ending(referral).map((id) => timescaleTitles[id]);
  return [
    ...(untold.length > 0
      ? [`Not on record as told the outcome: ${untold.map(({ value }) => whomWords[value]).join(', ')}.`]
      : []),
    ...(running.length > 0 ? [`These clocks still run and will be stopped: ${running.join('; ')}.`] : []),
  ];
}

/** A report is kept public for its year, whether or not anything is left to be done in the case. */
const ending = (referral: Referral): readonly TimescaleId[] =>
  openClocks(referral).flatMap(({ id, bound }) => (bound === 'at-least' ? [] : [id]));

/** Lives, lived or came to harm elsewhere, as the form or the triage says; or the decision leaves it to another area. */
const concernsOtherArea = (referral: Referral): boolean =>
  referral.crossBorder || standingDecision(referral)?.option === 'another-area';

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
  pages: (referral) => [close(referral)],
  take(referral, _answers, { now, person, today, holidays }) {
    const closed = { at: now.toISOString(), by: doer(person) };
    const stage = closedFrom(referral.stage, closed);
    const record: Referral = { ...clocksStopped(referral, ending(referral), today, holidays), stage };
    const id = `closed:${referral.papers.length}`;
    return {
      record,
      entry: { ...closed, what: 'closed', note: null },
      messages: [alertUpdated(record, id, now), ...agenciesTold(record, 'ended', id, now)],
    };
  },
});

/** What they were told before the case was decided anew, or reopened, was another outcome. */
function unlessReferrerTold(referral: Referral): Refusal | null {
  const reopenedAt = referral.papers.findLast((paper) => paper.step === 'reopen')?.at ?? '';
  const toldAt = lastReleased(referral)?.at ?? '';
  return isToldTheOutcome(referral) && toldAt > reopenedAt ? null : notTold;
}

type Closed = Extract<Stage, { name: 'closed' }>;

function closedFrom(stage: Stage, closed: Closed['closed']): Closed {
  if (stage.name !== 'decided' && stage.name !== 'not-for-panel')
    throw new Error(`a case cannot be closed from ${stage.name}`);
  const { acknowledgement } = stage;
  const { recommendation, decision } = stage.name === 'decided' ? stage : { recommendation: null, decision: null };
  return { name: 'closed', acknowledgement, recommendation, decision, closed };
}
