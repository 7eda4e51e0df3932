import { action, turnPage } from '../action.ts';
import { peopleHere } from './people-here.ts';
import { RoleChoice } from './role-choice.ts';
import { giveRoleView } from './role-views.ts';

/** Asks for a role and a person; "Find" asks again with fewer people. */
export const giveRole = action({
  verb: 'set-up/give-role',
  words: ['give a role', 'give role'],
  allow: ['administrator'],
  data: RoleChoice,
  async run(choice, turn) {
    const people = await peopleHere(turn);
    return turnPage(giveRoleView(people, choice, turn.place.address.kind === 'personal', false), turn);
  },
});
