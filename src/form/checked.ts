import { z } from 'zod';
import { type Filling, timesSaved } from './filling.ts';

/** What the last card of a form carries: of which draft it is, and how often that had been saved. Cards of earlier versions do not say. */
export const checked = {
  id: z.string().min(1).max(64),
  saved: z.coerce.number().int().min(0).optional(),
};

/**
 * Whether a last card shows the draft as it is now. It may be of one that was discarded since, or from before another window saved more:
 * nothing is recorded that the pressed card does not show.
 */
export const isOf = (
  draft: Pick<Filling, 'visited'> & { readonly id: string },
  { id, saved }: { readonly id: string; readonly saved?: number | undefined },
): boolean => draft.id === id && timesSaved(draft) === saved;
