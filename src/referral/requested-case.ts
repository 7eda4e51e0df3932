import type { DocumentRow } from '../form/rows.ts';
import type { CaseDocument } from './document.ts';
import type { Paper } from './paper.ts';
import type { InformationRequest } from './proceedings.ts';
import type { Referral } from './referral.ts';

/** As much of a case as an agency's person sees: whom it is about, and what is asked of them. */
export interface RequestedCase {
  readonly referral: Referral;
  readonly request: InformationRequest;
  /** Stands at the top. */
  readonly mustNotContact: string | null;
  readonly about: readonly DocumentRow[];
  readonly asked: readonly DocumentRow[];
  /** What the coordinator wants to know of the return they sent; empty when nothing. */
  readonly question: readonly DocumentRow[];
}

/** The questions of the form by whose answers an agency finds its own records, and no others. */
const identifying = [
  ...['childName', 'childOtherNames', 'childMotherName', 'childBirth', 'childEstimatedAge', 'childDue'],
  ...['childAddress', 'childPostcode'],
  ...['adultName', 'adultOtherNames', 'adultBirth', 'adultAge', 'adultAddress', 'adultPostcode'],
];

export const identifyingRows = ({ sections }: CaseDocument): DocumentRow[] =>
  sections.flatMap(({ rows }) => rows).filter(({ name }) => identifying.includes(name));

/** What the agency may read of a paper: the coordinator's own words to it. */
export const wordsToAgency = ({ rows }: Paper): DocumentRow[] =>
  rows.filter(({ name }) => name === 'asked' || name === 'question');
