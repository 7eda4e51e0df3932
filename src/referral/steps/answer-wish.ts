import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { alertUpdated, referrerShown } from '../messages.ts';
import { hasDecision, type Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import { needed } from './answers.ts';
import { clocksThatStop } from './clocks-that-stop.ts';
import { gone } from './elsewhere.ts';
import { step } from './step.ts';
import { timesTaken, unlessInHand } from './when.ts';

const noWish = new Refusal('too-late', 'The referrer does not wish to withdraw it, or that was decided.');

const goesOn = { value: 'goes-on', title: 'It goes on' } as const;
const isWithdrawn = { value: 'withdrawn', title: 'It is withdrawn' } as const;

/** The partners’ decision is nobody else’s to undo. */
const decisionStands = 'A decision was drawn up meanwhile, so it cannot be withdrawn any more.';

/** One person may have sent all of them. */
const referredAgain = ({ duplicates }: Referral): string[] =>
  duplicates.length > 0
    ? [
        `Marked as duplicates of this case: ${duplicates.join(', ')}. If somebody else sent them, they have not asked for this.`,
      ]
    : [];

const whatBecomesOfIt = (referral: Referral) =>
  page({
    name: `wish-${timesTaken(referral, 'answer-wish')}`,
    title: 'The wish to withdraw',
    intro: [
      'The referrer would like to withdraw the referral; why stands in the case. The duty to notify, and to tell of a death in care, is the local authority’s and does not end with that.',
      ...referredAgain(referral),
      ...(hasDecision(referral) ? [decisionStands] : clocksThatStop(referral)),
    ],
    questions: {
      becomes: choice({
        question: 'What becomes of the case?',
        label: 'What becomes of the case',
        ask: 'Choose what becomes of the case',
        options: [goesOn, ...(hasDecision(referral) ? [] : [isWithdrawn])],
      }),
      reason: longText({
        question: 'What are the reasons?',
        label: 'Reasons',
        ask: 'Enter the reasons',
      }),
    },
  });

/** Where duties run, a referral is withdrawn by a coordinator and not by the wish alone. */
export const answerWish = step({
  name: 'answer-wish',
  title: 'Decide on the wish to withdraw',
  done: 'What becomes of the wish to withdraw is recorded.',
  who: ['coordinator'],
  notNow: (referral) => (referral.withdrawalWish ? unlessInHand(referral) : noWish),
  pages: (referral) => [whatBecomesOfIt(referral)],
  take(referral, answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const goes = needed(answers.becomes) === isWithdrawn.value;
    const record: Referral = {
      ...(goes ? gone(referral, { name: 'withdrawn', at: made.at }, by) : referral),
      withdrawalWish: null,
    };
    const id = `wish-answered:${referral.papers.length}`;
    return {
      record,
      entry: { ...made, what: goes ? 'withdrawal-granted' : 'withdrawal-refused', note: null },
      messages: [
        alertUpdated(record, id, by.now),
        ...referrerShown(record, id, by.now),
        ...(goes ? agenciesTold(record, 'ended', id, by.now) : []),
      ],
    };
  },
});
