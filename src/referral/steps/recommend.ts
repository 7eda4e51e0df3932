import type { AnswersOf } from '../../form/form.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { countedViews } from '../before-conflict.ts';
import { optionTitle } from '../decision-options.ts';
import { panelTold } from '../messages.ts';
import { madeWithout, unheardOf } from '../recommendation.ts';
import { acknowledgementOf, type Referral } from '../referral.ts';
import type { Recommendation, StageName } from '../stage.ts';
import { dayOf, needed } from './answers.ts';
import { metPage, presentOf, presentPage, recommendationPage, withoutPage } from './recommend-pages.ts';
import { doubtfulRecommendation } from './stands-page.ts';
import { type Stepper, step } from './step.ts';
import { unlessAt } from './when.ts';

const noView = new Refusal(
  'too-late',
  'Nobody has given a view yet. The chair recommends once at least one member has given theirs.',
);

/** Once, but anew where whoever made it has a conflict of interest that was recorded later. */
const recommendedAt = (referral: Referral): readonly StageName[] =>
  doubtfulRecommendation(referral) ? ['panel', 'recommended'] : ['panel'];

/** The chair says what the panel recommends, once members have given their views; before it met, or without all of them, only with a reason. */
export const recommend = step({
  name: 'recommend',
  title: 'Recommend',
  done: 'The recommendation is recorded.',
  who: ['independent-chair'],
  needs: ['members'],
  notNow: (referral) =>
    unlessAt(referral, ...recommendedAt(referral)) ?? (countedViews(referral).length > 0 ? null : noView),
  pages: (referral, by) => [
    recommendationPage(referral.kind),
    metPage(referral, by),
    presentPage(referral, by),
    withoutPage(referral, by),
  ],
  take(referral, answers, by) {
    const made = { at: by.now.toISOString(), by: doer(by.person) };
    const recommendation = { option: needed(answers.option), ...made, basis: basisOf(referral, answers, by) };
    const acknowledgement = needed(acknowledgementOf(referral) ?? undefined);
    const stage = { name: 'recommended', acknowledgement, recommendation } as const;
    const record: Referral = { ...referral, stage };
    return {
      record,
      entry: { ...made, what: 'recommended', note: noteOf(recommendation) },
      messages: panelTold(record, 'recommended', `recommended:${referral.papers.length}`, by.now),
    };
  },
});

type Answered = AnswersOf<[ReturnType<typeof metPage>, ReturnType<typeof presentPage>]>;

function basisOf(referral: Referral, answers: Answered, by: Stepper): Recommendation['basis'] {
  if (answers.met === 'no') return { metOn: null, present: [], unheard: [] };
  const present = presentOf(answers, referral, by);
  const metOn = answers.met === 'as-set' ? referral.meeting?.on : dayOf(answers.metOn);
  return { metOn: needed(metOn ?? undefined), present: [...present], unheard: unheardOf(referral, present) };
}

const noteOf = (recommendation: Recommendation): string =>
  [optionTitle(recommendation.option), ...madeWithout(recommendation)].join('. ').replace(/\.$/, '');
