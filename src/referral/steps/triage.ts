import type { Change } from '../../change.ts';
import { type AnswersOf, page } from '../../form/form.ts';
import { choice, confirm, yesNo } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { clockStarted } from '../case-clocks.ts';
import { alertUpdated, panelTold } from '../messages.ts';
import { clockedByNeed } from '../notification-clocks.ts';
import { acknowledgementOf, type Referral } from '../referral.ts';
import { saidAt } from '../words.ts';
import { dayOf, isYes, needed } from './answers.ts';
import { markedAsDuplicate } from './marked-as-duplicate.ts';
import { careLeaverDeath, notificationNeeded } from './notification-needed.ts';
import { isOfItsOwn, sameCase, sameCaseAs } from './same-case.ts';
import { type Stepper, step } from './step.ts';
import { timesTaken, unlessAt } from './when.ts';

const safety = page({
  name: 'safety',
  title: 'Is anybody at risk now?',
  questions: {
    liveRisk: choice({
      question: 'Is a child or adult at risk now?',
      label: 'Live risk',
      ask: 'Choose how the live risk was looked at',
      options: [
        { value: 'none', title: 'No, nobody that we know of' },
        { value: 'passed-on', title: 'Yes, and it was passed to the front door today' },
      ],
    }),
    crossBorder: yesNo({
      question: 'Is another area involved?',
      label: 'Another area involved',
      ask: 'Choose whether another area is involved',
      need: 'known',
    }),
    conflictsAsked: confirm({
      question: 'The three safeguarding partners were asked about conflicts of interest.',
      label: 'Conflicts asked about',
      ask: 'Tick the box once conflicts of interest were asked about',
    }),
  },
});

/** What somebody else has recorded of it meanwhile is another page, to be looked at. Before the first it has its plain name. */
const afterTimes = (name: string, times: number): string => (times === 0 ? name : `${name}-${times}`);

const outcome = (referral: Referral) =>
  page({
    name: afterTimes('outcome', timesTaken(referral, 'triage')),
    title: 'What happens next',
    when: isOfItsOwn,
    intro: [
      ...triagedBefore(referral),
      'Borderline cases go to the panel. Nobody is screened out here: the panel decides.',
    ],
    questions: {
      outcome: choice({
        question: 'What is the outcome of the triage?',
        label: 'Outcome of the triage',
        ask: 'Choose the outcome of the triage',
        options: [
          { value: 'panel', title: 'To the panel' },
          { value: 'information', title: 'More information first' },
          { value: 'not-for-panel', title: 'Not for the panel' },
        ],
      }),
      reasons: longText({
        question: 'What are the reasons?',
        label: 'Reasons',
        ask: 'Enter the reasons for the outcome',
      }),
    },
  });

const triagedBefore = ({ triage: last }: Referral): string[] =>
  last ? [`Last triaged by ${last.by.name}, ${saidAt(last.at)}: ${outcomeWords[last.outcome]}.`] : [];

/** Looks at what was sent before the panel does: live risk, duplicate, notification, other areas, conflicts, and where it goes. */
export const triage = step({
  name: 'triage',
  title: 'Triage',
  done: 'The triage is recorded.',
  who: ['coordinator'],
  notNow: (referral) => unlessAt(referral, 'acknowledged', 'information'),
  pages: (referral, by) => {
    const times = timesTaken(referral, 'triage') + timesTaken(referral, 'sin-need');
    const notification = { ...notificationNeeded(afterTimes('notification', times)), when: isOfItsOwn };
    const careLeaver = { ...careLeaverDeath(afterTimes('care-leaver', times)), when: isOfItsOwn };
    return referral.kind === 'child'
      ? [safety, sameCase(referral, by), notification, outcome(referral)]
      : [safety, sameCase(referral, by), careLeaver, outcome(referral)];
  },
  names: sameCaseAs,
  take(referral, answers, by) {
    const same = sameCaseAs(answers);
    return same ? markedAsDuplicate(referral, same, by) : triaged(referral, answers, by);
  },
});

type Answered = AnswersOf<[typeof safety, ReturnType<typeof notificationNeeded>, ReturnType<typeof outcome>]>;

function triaged(referral: Referral, answers: Answered, by: Stepper): Change<Referral> {
  const { person, now } = by;
  const made = { at: now.toISOString(), by: doer(person) };
  const chosen = needed(answers.outcome);
  const record: Referral = {
    ...referral,
    stage: { name: chosen, acknowledgement: needed(acknowledgementOf(referral) ?? undefined) },
    triage: { ...made, outcome: chosen, sinNeeded: isYes(answers.sinNeeded) },
    laAwareOn: dayOf(answers.laAwareOn) ?? referral.laAwareOn,
    careDeath: isYes(answers.careDeath) ?? referral.careDeath,
    crossBorder: isYes(answers.crossBorder) ?? referral.crossBorder,
  };
  const notified = clockedByNeed(record, by.today, by);
  // There is no decision to wait for: what is to be told is known from today.
  const clocked = chosen === 'not-for-panel' ? clockStarted(notified, 'outcome-told', by.today, by) : notified;
  const id = `triaged:${referral.papers.length}`;
  return {
    record: clocked,
    entry: { ...made, what: 'triaged', note: outcomeWords[chosen] },
    messages: chosen === 'panel' ? panelTold(clocked, 'to-panel', id, now) : [alertUpdated(clocked, id, now)],
  };
}

const outcomeWords = {
  panel: 'to the panel',
  information: 'more information first',
  'not-for-panel': 'not for the panel',
} as const;
