import type { AnswersOf } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { outcomeReleased } from '../messages.ts';
import type { Telling } from '../proceedings.ts';
import { isConflicted, type Referral } from '../referral.ts';
import { goesOnIn } from '../same-people.ts';
import { clockedByTelling, isOutcomeKnown, toldWords } from '../tellings.ts';
import { dayOf, known, needed } from './answers.ts';
import { released } from './released-page.ts';
import { type Stepper, step } from './step.ts';
import { how, whom } from './tell-pages.ts';
import { hasNews, isPaused } from './tell-whom.ts';
import { asItStands, unlessInHand } from './when.ts';

/**
 * Records that somebody was told, and gives the referrer the outcome in the words that the coordinator releases. While the case is
 * paused, people may have to be told that it is.
 */
export const tell = step({
  name: 'tell',
  title: 'Record who was told',
  done: 'Who was told is recorded.',
  who: ['coordinator'],
  outward: true,
  notNow: (referral, by) => (goesOnIn(referral) === null ? unlessNews(referral) : unlessOutcomeElsewhere(referral, by)),
  pages: (referral, by) => [whom(referral, by), how, released(referral, by)],
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

const unlessNews = (referral: Referral): Refusal | null =>
  unlessInHand(referral) ?? (hasNews(referral) || isPaused(referral) ? null : asItStands(referral));

/** Of a duplicate: nobody writes of an outcome that is not there, or that they may not read. */
function unlessOutcomeElsewhere(referral: Referral, { goesOn, person }: Stepper): Refusal | null {
  const of = goesOn?.reference ?? goesOnIn(referral);
  if (goesOn && isConflicted(goesOn, person.id))
    return new Refusal('not-allowed', `This case goes on in ${of}, which is closed to you. Ask another coordinator.`);
  if (goesOn && isOutcomeKnown(goesOn)) return null;
  return new Refusal(
    'too-late',
    `This case goes on in ${of}. There is no outcome yet that its referrer could be told.`,
  );
}

function tellingOf(answers: AnswersOf<[ReturnType<typeof whom>]>, { id, person, now }: Stepper): Telling {
  const made = { id, at: now.toISOString(), by: doer(person), on: needed(dayOf(answers.toldOn) ?? undefined) };
  const ofPause = known(answers.toldOfPause);
  return ofPause === null ? { ...made, whom: needed(answers.whom) } : { ...made, whom: ofPause, ofPause: true };
}
