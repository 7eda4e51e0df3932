import type { Role } from '../../../src/people/roles.ts';
import { alone, nobody, outside, type Presser } from '../people.ts';
import type { Answer } from '../rules.ts';

/** How a review stands in the register. */
export interface ReviewStanding {
  readonly name: 'listed' | 'removed' | 'not there';
}
export const reviewStandings: readonly ReviewStanding[] = [
  { name: 'listed' },
  { name: 'removed' },
  { name: 'not there' },
];

export const registerPeople: readonly Presser[] = [
  ...alone,
  { ...nobody, who: 'somebody without a role', id: 'bystander' },
  { ...nobody, who: 'a guest', id: 'guest' },
  outside,
];

type ByStanding = Readonly<Record<ReviewStanding['name'], Answer>>;
export type RegisterRule = (by: Presser, standing: ReviewStanding) => Answer;

/** Managers and coordinators keep it; what is published is for everybody to read. */
const keepers: readonly Role[] = ['manager', 'coordinator'];
const keeps = ({ role }: Presser) => role !== null && keepers.includes(role);
const rule =
  (theirs: ByStanding, others: Answer | ByStanding): RegisterRule =>
  (by, { name }) => {
    if (!by.letIn) return 'turned away';
    if (keeps(by)) return theirs[name];
    return typeof others === 'string' ? others : others[name];
  };

export const registerRules: Readonly<Record<string, RegisterRule>> = {
  'register/open': rule(
    { listed: 'shown', removed: 'shown', 'not there': 'not theirs' },
    { listed: 'shown', removed: 'not theirs', 'not there': 'not theirs' },
  ),
  // Where there is none, one is added.
  'register/edit': rule({ listed: 'shown', removed: 'shown', 'not there': 'shown' }, 'other role'),
  'register/save': rule({ listed: 'done', removed: 'not now', 'not there': 'done' }, 'other role'),
  // Once more, it is shown that it is.
  'register/remove': rule({ listed: 'done', removed: 'shown', 'not there': 'not theirs' }, 'other role'),
  'register/put-back': rule({ listed: 'shown', removed: 'done', 'not there': 'not theirs' }, 'other role'),
};
