import type { Standing } from '../clocks/standing.ts';

/** A question or heading of a case, and what is answered or on record under it, a text per line. */
export interface PartRow {
  readonly question: string;
  readonly answer: readonly string[];
  readonly caution: string | null;
  /** How it stands against its day; the colour never without its word. */
  readonly standing?: Pick<Standing, 'word' | 'colour'> | null;
}

export const row = (question: string, ...answer: readonly string[]): PartRow => ({ question, answer, caution: null });
