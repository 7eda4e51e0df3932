import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import { longText } from '../../form/questions/text.ts';
import { beforeConflict } from '../before-conflict.ts';
import { optionTitle } from '../decision-options.ts';
import { recommendationOf } from '../recommendation.ts';
import type { Referral } from '../referral.ts';
import type { Recommendation } from '../stage.ts';

/** The recommendation in hand, when whoever made it should not have, as was found later; null for every other. */
export function doubtfulRecommendation(referral: Pick<Referral, 'stage' | 'conflicts'>): Recommendation | null {
  const recommendation = recommendationOf(referral);
  return recommendation && beforeConflict(referral, recommendation.by) ? recommendation : null;
}

/** Nothing is decided on it in silence: it is confirmed with a reason, which stands in the decision, or somebody else makes another. */
function standsPage(referral: Referral, { option, by }: Recommendation) {
  return page({
    name: `stands-${by.id}`,
    title: 'Please check: the recommendation',
    intro: [
      `“${optionTitle(option)}” was recommended by ${by.name}, ${beforeConflict(referral, by)}.`,
      ...(referral.stage.name === 'recommended'
        ? ['Another chair can recommend anew instead: leave this, and ask them.']
        : []),
      'If it stands all the same, say why: the reason stands in the decision, and whoever signs it can read it.',
    ],
    questions: {
      stands: confirm({
        question: 'The recommendation stands all the same.',
        label: 'The recommendation stands, though made before a conflict of interest was recorded',
        ask: 'Tick the box if the recommendation stands; otherwise ask another chair for a new one',
      }),
      whyStands: longText({
        question: 'Why does it stand?',
        label: 'Why the recommendation stands',
        ask: 'Enter why the recommendation stands',
      }),
    },
  });
}

/** Empty where there is nothing to confirm. */
export function standsPages(referral: Referral): ReturnType<typeof standsPage>[] {
  const doubtful = doubtfulRecommendation(referral);
  return doubtful ? [standsPage(referral, doubtful)] : [];
}
