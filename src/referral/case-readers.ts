import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import { Refusal } from '../refusal.ts';
import { conflictOf, type Referral } from './referral.ts';
import { saidAt } from './words.ts';

/** Who may open a case. */
export const caseReaders = [
  'coordinator',
  'panel-member',
  'independent-chair',
  'partner-local-authority',
  'partner-integrated-care-board',
  'partner-police',
] as const satisfies readonly Role[];

/** Who may have the list of all cases as a file. */
export const caseloadReaders = ['coordinator', 'independent-chair'] as const satisfies readonly Role[];

/** Who may read who looked into cases, exported them or was refused. */
export const logReaders = ['coordinator', 'auditor'] as const satisfies readonly Role[];

/** There is no such case. */
export const noCase = new Refusal('not-found', 'There is no case with this reference.');

/** Why a case is closed to this person, whatever their roles; null when it is not. */
export function closedTo(referral: Pick<Referral, 'conflicts'>, { id }: Pick<Person, 'id'>): Refusal | null {
  const conflict = conflictOf(referral, id);
  if (!conflict) return null;
  const at = saidAt(conflict.at);
  const why =
    conflict.by.id === id
      ? `you declared a conflict of interest, ${at}`
      : `a conflict of interest was recorded by ${conflict.by.name}, ${at}`;
  return new Refusal(
    'not-allowed',
    `This case is closed to you: ${why}. Your try is on record. Phone the coordinator if you want to know more.`,
  );
}
