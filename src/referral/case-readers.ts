import type { Role } from '../people/roles.ts';
import { Refusal } from '../refusal.ts';

/** Who may open a case. */
export const caseReaders = [
  'coordinator',
  'panel-member',
  'independent-chair',
  'partner-local-authority',
  'partner-integrated-care-board',
  'partner-police',
] as const satisfies readonly Role[];

/** There is no such case. */
export const noCase = new Refusal('not-found', 'There is no case with this reference.');
