import { counted } from '../planning/channel-words.ts';
import { saidPeople } from '../reporting/small-numbers.ts';
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

/** The same of all discussions of a channel; null to who knows some of the numbers, and could work out the rest. */
export function tookPartInAll(all: readonly Held[], by: Reader): string | null {
  const people = all.reduce((total, one) => total + one.people, 0);
  const known = all.filter((one) => readsNumber(one, by)).length;
  if (known === all.length) return exactly(people);
  return known === 0 ? peopleWords(people) : null;
}

/** As everybody may read it. */
export const peopleWords = (people: number): string => `${saidPeople(people)} people`;

export const exactly = (people: number): string => counted(people, 'person', 'people');
