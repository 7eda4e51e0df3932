import type { Write } from '../tables/table.ts';

/** Rows of the set-up that change together, and the line that the history keeps of it. */
export interface SetUpChange {
  readonly writes: readonly Write[];
  readonly what: string;
  readonly note: string;
}
