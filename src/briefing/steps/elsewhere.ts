import type { PublishedReview } from '../../register/published-review.ts';
import type { Tables } from '../../tables/table.ts';
import type { NamesOfCase } from './case-names.ts';

/** What steps ask of those who keep it; handed over in app.ts. */
export interface Elsewhere {
  readonly namesOfCase: NamesOfCase;
  readonly reviews: ReviewsInRegister;
}

/** The reviews of the register, newest first, removed ones too: somebody may have chosen one before. */
export type ReviewsInRegister = (tables: Tables) => Promise<readonly PublishedReview[]>;
