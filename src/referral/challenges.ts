import type { Challenge } from './proceedings.ts';
import { isInHand, leftAt, type Referral } from './referral.ts';
import { saidDay, stageWords } from './words.ts';

/** Neither was the case reopened for it, nor did anybody answer that the outcome stands. */
export const isUnanswered = ({ reopened, stands }: Challenge): boolean => !reopened && !stands;

/** Whether a challenge to the outcome waits for an answer, also once the case is closed; not while the case is elsewhere. */
export const awaitsAnswer = ({ aside, challenges }: Pick<Referral, 'aside' | 'challenges'>): boolean =>
  (aside?.name ?? 'paused') === 'paused' && challenges.some(isUnanswered);

/** Whether it is among the open cases: somebody has it in hand, or is to answer a challenge. */
export const isListedAsOpen = (referral: Pick<Referral, 'aside' | 'stage' | 'challenges'>): boolean =>
  leftAt(referral) === null || awaitsAnswer(referral);

/**
 * How it stands, and whether a challenge or the wish to withdraw waits: "Closed on 4 January 2027; challenged on 6 January 2027, not
 * answered yet".
 */
export function standsWords(referral: Referral): string {
  const { withdrawalWish: wish, challenges } = referral;
  const challenge = awaitsAnswer(referral) ? challenges.findLast(isUnanswered) : undefined;
  return [
    stageWords(referral),
    ...(wish && isInHand(referral)
      ? [`the referrer asked on ${saidDay(wish.at)} to withdraw it, not decided yet`]
      : []),
    ...(challenge ? [`challenged on ${saidDay(challenge.at)}, not answered yet`] : []),
  ].join('; ');
}
