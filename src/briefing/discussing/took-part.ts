import { counted } from '../planning/channel-words.ts';
import { saidPeople, saidSum, type TakenPeople, takenFor } from '../reporting/small-numbers.ts';
import type { Stepper } from '../steps/step.ts';
import type { Discussion } from '../uptake.ts';

type Reader = Pick<Stepper, 'roles' | 'person'>;
type Held = Pick<Discussion, 'people' | 'by'>;

/**
 * Whether somebody reads how many people took part in a discussion: whoever recorded it typed the number, and coordinators answer for
 * the evidence. For all others it is said as in the reports: beside what was said, three people could be told one from another.
 */
export const readsNumber = ({ by }: Pick<Held, 'by'>, { roles, person }: Reader): boolean =>
  roles.has('coordinator') || by.id === person.id;

/** "8 people"; to all others "fewer than 5 people", "at least 5 people". */
export const tookPart = (held: Held, by: Reader): string =>
  readsNumber(held, by) ? exactly(held.people) : peopleWords(held.people);

/** The same of all discussions of a channel. */
export function tookPartInAll(all: readonly Held[], by: Reader): string {
  const sum = (of: (people: number) => number) => all.reduce((total, { people }) => total + of(people), 0);
  if (all.every((one) => readsNumber(one, by))) return exactly(sum((people) => people));
  return sumWords({ people: sum(takenFor), discussions: all.length });
}

/** As everybody may read it. */
export const peopleWords = (people: number): string => `${saidPeople(people)} people`;
export const sumWords = (taken: TakenPeople): string => `${saidSum(taken)} people`;

export const exactly = (people: number): string => counted(people, 'person', 'people');
