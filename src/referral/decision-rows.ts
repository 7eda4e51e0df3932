import { saidShort } from '../clocks/plain-date.ts';
import { roleNames } from '../people/roles.ts';
import { decisionOf, standingDecision } from './decision.ts';
import { optionTitle } from './decision-options.ts';
import { mandateTitle } from './mandates.ts';
import type { Paper } from './paper.ts';
import { type PartRow, row } from './part-row.ts';
import { progressRows } from './progress-words.ts';
import { madeWithout, metWords, recommendationOf, whyWithout } from './recommendation.ts';
import type { Referral } from './referral.ts';
import type { Decision, Recommendation } from './stage.ts';
import { saidAt } from './words.ts';

/** What was recommended and decided, by whom it is signed, and whether it was challenged. Its reasons stand in the papers. */
export function decisionRows(referral: Referral, coordinates: boolean, papers: readonly Paper[] = []): PartRow[] {
  const { challenges, earlierDecision } = referral;
  const decision = decisionOf(referral);
  const standing = standingDecision(referral);
  return [
    ...recommendedRows(recommendationOf(referral), papers),
    ...(standing ? decidedRows(titleOf(standing), standing) : []),
    ...(standing && coordinates ? conflictedRows(standing, referral) : []),
    ...(decision && decision !== standing
      ? decidedRows(standing ? toSign(decision) : titleOf(decision), decision)
      : []),
    ...(decision ? [] : [row('Decision', earlierDecision ? 'None yet since the case was reopened' : 'None yet')]),
    ...(earlierDecision && !standing ? decidedRows(reopened(earlierDecision), earlierDecision) : []),
    ...progressRows(referral, papers),
    ...(challenges.length > 0 ? [row('Challenges', ...challenges.map(challengeWords))] : []),
  ];
}

/** Made before the panel met, or without all views, it says so, with the chair’s reason. */
function recommendedRows(recommendation: Recommendation | null, papers: readonly Paper[]): PartRow[] {
  const title = 'Recommendation of the panel';
  if (!recommendation) return [row(title, 'None yet')];
  const { option, by, at } = recommendation;
  const met = metWords(recommendation);
  const without = madeWithout(recommendation);
  return [
    row(title, optionTitle(option), `By ${by.name}, ${saidAt(at)}`, ...(met ? [met] : []), ...without),
    ...(without.length > 0 ? whyWithout(papers).map(({ question, answer }) => row(question, ...answer)) : []),
  ];
}

const titleOf = ({ number }: Decision) =>
  number > 1 ? `Decision ${number}, which corrects the one before` : 'Decision';
const reopened = ({ number }: Decision) => `Decision ${number}, signed before the case was reopened`;
const toSign = ({ number }: Decision) => `Decision ${number}, which takes its place once it is signed`;

function decidedRows(title: string, { option, mandates, decidedOn, by, at, signatures }: Decision): PartRow[] {
  const drawnUp = `Of ${saidShort(decidedOn)}; drawn up by ${by.name}, ${saidAt(at)}`;
  const signed = signatures.map((one) => `${roleNames[one.role]}: ${one.by.name}, ${saidAt(one.at)}`);
  return [
    row(title, optionTitle(option), drawnUp),
    row('Legal mandate', ...mandates.map(mandateTitle)),
    row('Signed by', ...(signed.length > 0 ? signed : ['Nobody yet'])),
  ];
}

/** Whom a conflict names, coordinators alone read. */
function conflictedRows({ signatures }: Decision, { conflicts }: Referral): PartRow[] {
  const since = conflicts.filter(({ person }) => signatures.some(({ by }) => by.id === person.id));
  const words = since.map(({ person, at }) => `${person.name}: recorded since, ${saidAt(at)}`);
  return since.length === 0 ? [] : [row('Conflict of interest of somebody who signed', ...words)];
}

const challengeWords = ({ by, at, reopened }: Referral['challenges'][number]): string =>
  `Recorded by ${by.name}, ${saidAt(at)}: ${reopened ? 'the case was reopened' : 'the decision stands'}`;
