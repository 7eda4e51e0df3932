import type { RuleSetId } from '../clocks/timescales.ts';
import { adultCriteria } from './adult-criteria.ts';
import { childCriteria } from './child-criteria.ts';
import type { CriteriaGroup } from './criterion.ts';

/** What the panel answers of a case, under the guidance with which the case is stamped. */
export const criteriaOf: Readonly<Record<RuleSetId, readonly CriteriaGroup[]>> = {
  'wt-2023': childCriteria,
  'wt-2026': childCriteria,
  'care-act-2014': adultCriteria,
};
