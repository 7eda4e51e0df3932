import { saidShort } from '../../clocks/plain-date.ts';
import { doer } from '../../people/person.ts';
import { dayOf, needed } from './answers.ts';
import { clockedByProgress, possibleProgress } from './progress-clocks.ts';
import { whatHasCome } from './progress-pages.ts';
import { step } from './step.ts';
import { asItStands, unlessInHand } from './when.ts';

/** Records what a review comes to after it was decided: months go by, and its clocks wait for nothing else. */
export const progress = step({
  name: 'progress',
  title: 'Record the review’s progress',
  who: ['coordinator'],
  notNow: (referral) => unlessInHand(referral) ?? (possibleProgress(referral).length > 0 ? null : asItStands(referral)),
  pages: (referral) => [whatHasCome(referral)],
  take(referral, answers, by) {
    const happened = possibleProgress(referral).find((one) => one === answers.happened);
    const what = needed(happened);
    const on = needed(dayOf(answers.happenedOn) ?? undefined);
    return {
      record: clockedByProgress(referral, what, on, by),
      entry: { at: by.now.toISOString(), by: doer(by.person), what, note: `on ${saidShort(on)}` },
      messages: [],
    };
  },
});
