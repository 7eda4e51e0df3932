import { saidShort } from '../clocks/plain-date.ts';
import { roleNames } from '../people/roles.ts';
import { beforeConflictMark } from './before-conflict.ts';
import { decisionOf, standingDecision } from './decision.ts';
import { optionTitle } from './decision-options.ts';
import { mandateTitle } from './mandates.ts';
import type { Paper } from './paper.ts';
import { type PartRow, row } from './part-row.ts';
import { progressRows } from './progress-words.ts';
import { madeWithout, metWords, recommendationOf, whyWithout } from './recommendation.ts';
import type { Referral } from './referral.ts';
import type { Decision } from './stage.ts';
import { saidAt } from './words.ts';

/** What was recommended and decided, by whom it is signed, and whether it was challenged. Its reasons stand in the papers. */
export function decisionRows(referral: Referral, papers: readonly Paper[] = []): PartRow[] {
  const { challenges, earlierDecision } = referral;
  const decision = decisionOf(referral);
  const standing = standingDecision(referral);
  const decided = (title: string, one: Decision) => decidedRows(title, one, referral);
  return [
    ...recommendedRows(referral, papers),
    ...(standing ? decided(titleOf(standing), standing) : []),
    ...(decision && decision !== standing ? decided(standing ? toSign(decision) : titleOf(decision), decision) : []),
    ...(decision ? [] : [row('Decision', earlierDecision ? 'None yet since the case was reopened' : 'None yet')]),
    ...(earlierDecision && !standing ? decided(reopened(earlierDecision), earlierDecision) : []),
    ...progressRows(referral, papers),
    ...(challenges.length > 0 ? [row('Challenges', ...challenges.map(challengeWords))] : []),
  ];
}

/** Made before the panel met, or without all views, it says so, with the chair’s reason. */
function recommendedRows(referral: Referral, papers: readonly Paper[]): PartRow[] {
  const title = 'Recommendation of the panel';
  const recommendation = recommendationOf(referral);
  if (!recommendation) return [row(title, 'None yet')];
  const met = metWords(recommendation, referral);
  const without = madeWithout(recommendation);
  const made = `By ${doneBy(referral, recommendation)}`;
  return [
    row(title, optionTitle(recommendation.option), made, ...(met ? [met] : []), ...without),
    ...(without.length > 0 ? whyWithout(papers).map(({ question, answer }) => row(question, ...answer)) : []),
  ];
}

const titleOf = ({ number }: Decision) =>
  number > 1 ? `Decision ${number}, which corrects the one before` : 'Decision';
const reopened = ({ number }: Decision) => `Decision ${number}, signed before the case was reopened`;
const toSign = ({ number }: Decision) => `Decision ${number}, which takes its place once it is signed`;

/** A signature and a recommendation stand, and whoever relies on them reads what came up since. */
const doneBy = (referral: Referral, { by, at }: Pick<Decision, 'by' | 'at'>): string =>
  `${by.name}, ${saidAt(at)}${beforeConflictMark(referral, by)}`;

function decidedRows(title: string, decision: Decision, referral: Referral): PartRow[] {
  const { option, mandates, decidedOn, signatures } = decision;
  const drawnUp = `Of ${saidShort(decidedOn)}; drawn up by ${doneBy(referral, decision)}`;
  const signed = signatures.map((one) => `${roleNames[one.role]}: ${doneBy(referral, one)}`);
  return [
    row(title, optionTitle(option), drawnUp),
    row('Legal mandate', ...mandates.map(mandateTitle)),
    row('Signed by', ...(signed.length > 0 ? signed : ['Nobody yet'])),
  ];
}

const challengeWords = (challenge: Referral['challenges'][number]): string =>
  `Recorded by ${challenge.by.name}, ${saidAt(challenge.at)}: ${answerWords(challenge)}`;

function answerWords({ reopened, stands }: Referral['challenges'][number]): string {
  if (reopened) return 'the case was reopened';
  if (!stands) return 'not answered yet';
  const answer = stands.corrected ? 'the decision was corrected' : 'the outcome stands';
  return `${answer}, as ${stands.by.name} answered, ${saidAt(stands.at)}`;
}
