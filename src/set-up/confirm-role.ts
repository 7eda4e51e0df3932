import { action, show, turnPage } from '../action.ts';
import { doer } from '../people/person.ts';
import { roleNames } from '../people/roles.ts';
import { Refusal } from '../refusal.ts';
import { peopleHere } from './people-here.ts';
import { GivenRole, roleGiven } from './role-changes.ts';
import { RoleChoice } from './role-choice.ts';
import { changeRoles } from './role-store.ts';
import { giveRoleView, roleDoneView } from './role-views.ts';

export const confirmRole = action({
  verb: 'set-up/confirm-role',
  allow: ['administrator'],
  data: RoleChoice,
  async run(choice, turn) {
    const people = await peopleHere(turn);
    const personal = turn.place.address.kind === 'personal';
    const role = GivenRole.safeParse(choice.role).data;
    const person = people.find(({ id }) => id === choice.person);
    if (!role || !person) return turnPage(giveRoleView(people, choice, personal, true), turn);
    const given = { at: turn.services.now().toISOString(), by: doer(turn.person) };
    const { id, name } = person;
    const result = await changeRoles(turn, (rows) => roleGiven(rows, role, { id, name }, given));
    if (result instanceof Refusal) return result;
    return show(roleDoneView(`${name} now holds the role “${roleNames[role]}”.`, personal));
  },
});
