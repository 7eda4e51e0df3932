import type { Clock } from '../../clocks/clock.ts';
import { saidShort } from '../../clocks/plain-date.ts';
import { timescaleTitles } from '../../clocks/timescales.ts';
import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { given } from '../../form/questions/condition.ts';
import { longText } from '../../form/questions/text.ts';
import { openClocks } from '../case-clocks.ts';
import { standingDecision } from '../decision.ts';
import type { Referral } from '../referral.ts';
import { actionName, openActions } from '../review-action.ts';
import { isToldTheOutcome, whomWords } from '../tellings.ts';
import { clockPageName } from './clock-page-name.ts';
import { reviewClockOf } from './decision-clocks.ts';
import { possibleProgress } from './progress-clocks.ts';
import { othersToTell } from './tell-whom.ts';

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

/** What is asked before a case is closed: with a duty still open, why it is closed all the same. */
export function closePage(referral: Referral) {
  const open = dutiesOpen(referral);
  const actions = openActions(referral);
  const duties = open.map(({ id, due }) => `${timescaleTitles[id]} (due on ${saidShort(due)})`);
  const named = [...duties, ...actions.map((one) => `${actionName(one)} (due on ${saidShort(one.due)})`)];
  return page({
    name: clockPageName(actions.length > 0 ? `close-${actions.length}-actions` : 'close', open),
    title: 'Close the case',
    intro: [
      'The case leaves the list of open cases and its clocks stop. It can still be read, challenged and reopened, and what the decision comes to can still be recorded.',
      ...leftOpen(referral),
    ],
    questions: {
      nothingLeft,
      whyOpen: longText({
        question: `Why is it closed before this is done: ${named.join('; ')}?`,
        label: 'Why it is closed with this open',
        hint: 'Nobody is reminded of it once the case is closed.',
        ask: 'Enter why it is closed with this open, or leave the case open until it is done',
        when: given([], () => named.length > 0),
      }),
      remarks,
    },
  });
}

/** Clocks that end with the case. A report is kept public for its year, whether or not anything is left to be done. */
export const endingClocks = (referral: Referral): readonly Clock[] =>
  openClocks(referral).filter(({ bound }) => bound !== 'at-least');

/** Of these somebody’s duty; what is only expected of others is none. A review in rapid time is aimed at, and is to be completed. */
const dutiesOpen = (referral: Referral): readonly Clock[] =>
  endingClocks(referral).filter(({ id, bound }) => bound === 'by' || id === reviewClockOf(referral));

/** What may have been forgotten: nobody is reminded of it once the case is closed. */
function leftOpen(referral: Referral): string[] {
  const whom = othersToTell[referral.kind].filter(({ value }) => value !== 'other-area' || concernsOtherArea(referral));
  const untold = whom.filter(({ value }) => !isToldTheOutcome(referral, value));
  const running = endingClocks(referral).map(({ id }) => timescaleTitles[id]);
  return [
    ...(untold.length > 0
      ? [`Not on record as told the outcome: ${untold.map(({ value }) => whomWords[value]).join(', ')}.`]
      : []),
    ...(running.length > 0 ? [`These clocks still run and will be stopped: ${running.join('; ')}.`] : []),
    ...(isResultMissing(referral) ? ['What came of the decision is not on record.'] : []),
  ];
}

const isResultMissing = (referral: Referral): boolean =>
  possibleProgress(referral).includes('result-known') && !referral.progress.some(({ what }) => what === 'result-known');

/** Lives, lived or came to harm elsewhere, as the form or the triage says; or the decision leaves it to another area. */
const concernsOtherArea = (referral: Referral): boolean =>
  referral.crossBorder || standingDecision(referral)?.option === 'another-area';
