import type { Answers } from '../../form/questions/condition.ts';
import { caseReaders } from '../../referral/case-readers.ts';
import type { ReferralReference } from '../../referral/reference.ts';
import { readReference } from '../../referral/reference.ts';
import type { Briefing } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { wordsOf } from './written.ts';

/** Whether this person may open cases at all; one of them may be closed to them all the same. */
export const mayOpenCases = ({ roles }: Pick<Stepper, 'roles'>): boolean => caseReaders.some((role) => roles.has(role));

/**
 * The case that the briefing comes from. Only who may open cases says so, or else somebody could try out names. Once linked, always
 * linked: taking the case out would be a way round the names in it.
 */
export function linkedCase(record: Briefing, answers: Answers, by: Pick<Stepper, 'roles'>): ReferralReference | null {
  return record.case ?? (mayOpenCases(by) ? readReference(wordsOf(answers, 'case')) : null);
}

/** The names to look for: none where there is no case, or it is closed to this person. */
export const namesKnown = ({ caseNames }: Pick<Stepper, 'caseNames'>): readonly string[] =>
  Array.isArray(caseNames) ? caseNames : [];
