import type { Doer } from '../people/person.ts';
import type { PanelView } from './proceedings.ts';
import { conflictOf, isConflicted, type Referral } from './referral.ts';
import { saidAt } from './words.ts';

type Conflicted = Pick<Referral, 'conflicts'>;

/** Of whom a conflict of interest was recorded does nothing more in the case: all that is theirs was before. Null for everybody else. */
export function beforeConflict(referral: Conflicted, { id }: Doer): string | null {
  const conflict = conflictOf(referral, id);
  return conflict ? `before a conflict of interest was recorded on ${saidAt(conflict.at)}` : null;
}

/** The same behind who did it and when; empty for everybody else. */
export function beforeConflictMark(referral: Conflicted, by: Doer): string {
  const before = beforeConflict(referral, by);
  return before ? `, ${before}` : '';
}

/** "Given before a conflict of interest was recorded on 21 December 2026 at 9am; not counted" */
export function notCounted(referral: Conflicted, { by }: Pick<PanelView, 'by'>): string | null {
  const before = beforeConflict(referral, by);
  return before && `Given ${before}; not counted`;
}

export const countedViews = (referral: Pick<Referral, 'conflicts' | 'views'>): readonly PanelView[] =>
  referral.views.filter(({ by }) => !isConflicted(referral, by.id));

/** "3; 1 more given before a conflict of interest was recorded: not counted" */
export const viewsWords = (referral: Pick<Referral, 'conflicts' | 'views'>): string =>
  [countedViews(referral).length, ...uncountedWords(referral)].join('; ');

/** Of the views that were given those that do not count, in words; none when all do. */
export function uncountedWords(referral: Pick<Referral, 'conflicts' | 'views'>): string[] {
  const uncounted = referral.views.length - countedViews(referral).length;
  return uncounted === 0 ? [] : [`${uncounted} more given before a conflict of interest was recorded: not counted`];
}
