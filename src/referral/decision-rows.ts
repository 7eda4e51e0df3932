import { saidShort } from '../clocks/plain-date.ts';
import { roleNames } from '../people/roles.ts';
import { optionTitle } from './decision-options.ts';
import { mandateTitle } from './mandates.ts';
import { type PartRow, row } from './part-row.ts';
import type { Referral } from './referral.ts';
import type { Decision } from './stage.ts';
import { saidAt } from './words.ts';

/** What was recommended and decided, by whom it is signed, and whether it was challenged. The reasons stand in the papers. */
export function decisionRows({ stage, challenges }: Referral): PartRow[] {
  const recommendation = 'recommendation' in stage ? stage.recommendation : null;
  const decision = 'decision' in stage ? stage.decision : null;
  const recommended = recommendation
    ? [optionTitle(recommendation.option), `By ${recommendation.by.name}, ${saidAt(recommendation.at)}`]
    : ['None yet'];
  return [
    row('Recommendation of the panel', ...recommended),
    ...(decision ? decidedRows(decision) : [row('Decision', 'None yet')]),
    ...(challenges.length > 0 ? [row('Challenges', ...challenges.map(challengeWords))] : []),
  ];
}

function decidedRows({ number, option, mandates, decidedOn, by, at, signatures }: Decision): PartRow[] {
  const title = number > 1 ? `Decision ${number}, which corrects the one before` : 'Decision';
  const drawnUp = `Of ${saidShort(decidedOn)}; drawn up by ${by.name}, ${saidAt(at)}`;
  const signed = signatures.map((one) => `${roleNames[one.role]}: ${one.by.name}, ${saidAt(one.at)}`);
  return [
    row(title, optionTitle(option), drawnUp),
    row('Legal mandate', ...mandates.map(mandateTitle)),
    row('Signed by', ...(signed.length > 0 ? signed : ['Nobody yet'])),
  ];
}

const challengeWords = ({ by, at, reopened }: Referral['challenges'][number]): string =>
  `Recorded by ${by.name}, ${saidAt(at)}: ${reopened ? 'the case was reopened' : 'the decision stands'}`;
