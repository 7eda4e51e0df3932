import type { PlainDate } from '../../clocks/plain-date.ts';
import { type DateAnswer, latest } from '../../form/questions/date-answer.ts';
import { isNotKnown, type NotKnown } from '../../form/questions/question.ts';

/** What was answered, or null for nothing and for "Not known yet". */
export const known = <V>(value: V | NotKnown | undefined): V | null =>
  value === undefined || isNotKnown(value) ? null : (value as V);

/** What the form does not let anybody past without. @throws Error when it is missing all the same. */
export function needed<V>(value: V | NotKnown | undefined): V {
  const given = known(value);
  if (given === null) throw new Error('a step was taken without an answer that it needs');
  return given;
}

/** The day meant, the last it can have been; null when it is not known. */
export function dayOf(value: DateAnswer | NotKnown | undefined): PlainDate | null {
  const given = known(value);
  return given && latest(given);
}

/** Null when it is not known. */
export function isYes(value: 'yes' | 'no' | NotKnown | undefined): boolean | null {
  const given = known(value);
  return given === null ? null : given === 'yes';
}
