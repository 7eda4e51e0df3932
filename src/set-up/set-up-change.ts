import type { Message } from '../outbox/message.ts';
import type { Write } from '../tables/table.ts';

/** Rows of the set-up that change together, the line that the history keeps of it, and who is told. */
export interface SetUpChange {
  readonly writes: readonly Write[];
  readonly what: string;
  readonly note: string;
  readonly messages?: readonly Message[];
}
