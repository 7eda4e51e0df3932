import { said } from '../clocks/plain-date.ts';
import { optionTitle } from './decision-options.ts';
import type { Referral } from './referral.ts';
import type { Decision } from './stage.ts';

/** The decision as it was last drawn up; null while there is none. */
export const decisionOf = ({ stage }: Pick<Referral, 'stage'>): Decision | null =>
  'decision' in stage ? stage.decision : null;

/** The decision that is in force, signed by all, also while another is to be signed in its place; null while there is none. */
export function standingDecision({ stage }: Pick<Referral, 'stage'>): Decision | null {
  if (stage.name === 'signing') return stage.standing;
  return stage.name === 'decided' || stage.name === 'closed' ? stage.decision : null;
}

/** How many decisions were drawn up so far: a correction is the next one, also after one that was not signed. */
export const decisionsDrawnUp = ({ papers }: Pick<Referral, 'papers'>): number =>
  papers.filter(({ step }) => step === 'decide').length;

/** What it comes to and when, for those who may read the case: never in a channel. */
export const outcomeWords = ({ number, option, before }: Decision): string =>
  `Decision ${number}: ${optionTitle(option)}${before ? `. Before: ${optionTitle(before)}` : ''}`;

/** "Decision 1 of Monday 14 December 2026: Mandatory safeguarding adults review" */
export const datedWords = ({ number, option, decidedOn }: Decision): string =>
  `Decision ${number} of ${said(decidedOn)}: ${optionTitle(option)}`;
