import type { Referral } from '../referral.ts';
import { casesBeside, goesOnIn } from '../same-people.ts';

/** Whether a conflict of interest in it closes no other case. */
export const isAlone = (referral: Referral): boolean => casesBeside(referral).length === 0;

/** Which other cases a conflict of interest closes as well, and what can be done where it touches one alone. */
export function alsoClosed(referral: Referral): string[] {
  const { linked, duplicates } = referral;
  const of = goesOnIn(referral);
  const others = [
    ...(linked ? [`${linked} was sent together with this case, and each shows people of the other.`] : []),
    ...(of ? [`This case is a duplicate of ${of}, and goes on there.`] : []),
    ...(duplicates.length > 0 ? ['Cases that are marked as duplicates of this one are about the same people.'] : []),
  ];
  if (others.length === 0) return [];
  const both =
    'So the conflict is recorded in each of these cases. Where it is found to touch one alone, a coordinator can lift it in the others, with the reason.';
  return [[...others, both].join(' ')];
}

/** Which other cases stay closed when it is lifted in this one. */
export function staysClosed(referral: Referral): string[] {
  const { linked, duplicates } = referral;
  const of = goesOnIn(referral);
  const others = [
    ...(linked ? [`${linked}, which was sent together with it`] : []),
    ...(of ? [`${of}, in which it goes on`] : []),
    ...(duplicates.length > 0 ? ['cases that are marked as duplicates of it'] : []),
  ];
  const where = others.join(', and in ');
  return where ? [`What is recorded in ${where}, stays: lift it there as well if it is to be.`] : [];
}
