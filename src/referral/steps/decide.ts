import { doer } from '../../people/person.ts';
import { decisionOf, decisionsDrawnUp, outcomeWords, standingDecision } from '../decision.ts';
import { optionTitle } from '../decision-options.ts';
import { panelTold } from '../messages.ts';
import { recommendationOf } from '../recommendation.ts';
import { acknowledgementOf, type Referral } from '../referral.ts';
import type { Decision } from '../stage.ts';
import { dayOf, needed } from './answers.ts';
import { contradictionsPage } from './contradictions-page.ts';
import { criteriaPages } from './criteria-pages.ts';
import { correctionPage, dissentPage, outcomePage, peoplePage } from './decision-pages.ts';
import { delayPage } from './delay-page.ts';
import { doubtfulRecommendation, standsPages } from './stands-page.ts';
import { step } from './step.ts';
import { unlessAt } from './when.ts';

/**
 * A defensible decision, to be signed: mandate, an answer and a reason for each criterion, who took part, conflicts of interest,
 * dissent, legal advice, delay, date. Once there is one, only a new one that says why takes its place.
 */
export const decide = step({
  name: 'decide',
  title: 'Draw up the decision',
  done: 'The decision was drawn up.',
  who: ['coordinator', 'independent-chair'],
  notNow: (referral) => unlessAt(referral, 'recommended', 'signing', 'decided'),
  pages: (referral, by) => [
    ...(decisionsDrawnUp(referral) > 0 ? [correctionPage(decisionsDrawnUp(referral))] : []),
    ...standsPages(referral),
    ...criteriaPages(referral.ruleSet),
    outcomePage(referral),
    contradictionsPage(referral.kind),
    peoplePage(referral),
    dissentPage,
    delayPage(referral, by),
  ],
  take(referral, answers, { person, now }) {
    const made = { at: now.toISOString(), by: doer(person) };
    const standing = standingDecision(referral);
    const decision: Decision = {
      ...made,
      number: decisionsDrawnUp(referral) + 1,
      option: needed(answers.option),
      before: (standing ?? referral.earlierDecision ?? decisionOf(referral))?.option ?? null,
      mandates: [...needed(answers.mandates)],
      decidedOn: needed(dayOf(answers.decidedOn) ?? undefined),
      signatures: [],
    };
    const acknowledgement = needed(acknowledgementOf(referral) ?? undefined);
    const recommendation = recommendationOf(referral);
    const stage = { name: 'signing', acknowledgement, recommendation, decision, standing } as const;
    const record: Referral = { ...referral, stage };
    return {
      record,
      entry: { ...made, what: 'decision-drawn-up', note: noteOf(decision, referral) },
      messages: panelTold(record, 'to-sign', `drawn-up:${referral.papers.length}`, now),
    };
  },
});

function noteOf(decision: Decision, referral: Referral): string {
  const recommendation = recommendationOf(referral);
  const doubtful = doubtfulRecommendation(referral);
  const words = [
    ...(recommendation ? [`Recommended: ${optionTitle(recommendation.option)}`] : []),
    ...(doubtful ? [`It stands, though ${doubtful.by.name} has a conflict of interest`] : []),
  ];
  return [outcomeWords(decision), ...words].join('. ');
}
