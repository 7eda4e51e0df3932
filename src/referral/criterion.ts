import type { Mark } from '../clocks/timescale.ts';

/** One question that the law, its guidance or a local list puts to a case. Yes, no and unclear are all answers. */
export interface Criterion {
  readonly name: string;
  /** Short, for summaries. */
  readonly label: string;
  readonly words: string;
  readonly explained?: string;
  readonly source: { readonly text: string; readonly mark: Mark };
}

/** Criteria that stand on one page, few enough for a phone. */
export interface CriteriaGroup {
  readonly name: string;
  readonly title: string;
  readonly criteria: readonly Criterion[];
}
