import type { AnswersOf } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import { outcomeReleased } from '../messages.ts';
import type { Telling } from '../proceedings.ts';
import type { Referral } from '../referral.ts';
import { clockedByTelling, toldWords } from '../tellings.ts';
import { dayOf, known, needed } from './answers.ts';
import { type Stepper, step } from './step.ts';
import { released, whom } from './tell-pages.ts';
import { hasNews, isDuplicate, isPaused } from './tell-whom.ts';
import { asItStands, unlessInHand } from './when.ts';

/**
 * Records that somebody was told, and gives the referrer the outcome in the words that the coordinator releases. While the case is
 * paused, people may have to be told that it is.
 */
export const tell = step({
  name: 'tell',
  title: 'Record who was told',
  who: ['coordinator'],
  outward: true,
  notNow: (referral) =>
    (isDuplicate(referral) ? null : unlessInHand(referral)) ??
    (hasNews(referral) || isPaused(referral) ? null : asItStands(referral)),
  pages: (referral) => [whom(referral), released(referral)],
  take(referral, answers, by) {
    const telling = tellingOf(answers, by);
    const record: Referral = { ...referral, tellings: [...referral.tellings, telling] };
    return {
      record: clockedByTelling(record, telling, by),
      entry: { at: telling.at, by: telling.by, what: 'told', note: toldWords(telling) },
      messages: telling.whom === 'referrer' ? outcomeReleased(record, telling.id, by.now) : [],
    };
  },
});

function tellingOf(answers: AnswersOf<[ReturnType<typeof whom>]>, { id, person, now }: Stepper): Telling {
  const made = { id, at: now.toISOString(), by: doer(person), on: needed(dayOf(answers.toldOn) ?? undefined) };
  const ofPause = known(answers.toldOfPause);
  return ofPause === null ? { ...made, whom: needed(answers.whom) } : { ...made, whom: ofPause, ofPause: true };
}
