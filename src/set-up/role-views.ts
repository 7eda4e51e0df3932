import type { CardView } from '../card-view.ts';
import type { HistoryEntry } from '../change.ts';
import { saidMoment } from '../clocks/london-time.ts';
import { type RoleRow, roleNames, roles } from '../people/roles.ts';
import type { TeamAddress, TeamMember } from '../services.ts';
import { historyLines } from './history-view.ts';
import { paged } from './paged.ts';
import { peopleToChoose } from './people-to-choose.ts';
import { everyoneIn, GivenRole } from './role-changes.ts';
import type { RoleChoice } from './role-choice.ts';

const choosableRoles = GivenRole.options.map((id) => ({ id, title: roleNames[id] }));

export function giveRoleView(
  people: readonly TeamMember[],
  choice: RoleChoice,
  personal: boolean,
  asked: boolean,
): CardView {
  const { choices, more } = peopleToChoose(people, choice.find);
  const errors = {
    roleError: asked && !isRole(choice.role) ? 'Choose a role' : null,
    personError: asked && !people.some(({ id }) => id === choice.person) ? 'Choose a person from the list' : null,
  };
  const data = {
    personal,
    roles: choosableRoles,
    people: choices,
    more,
    none: choices.length === 0,
    ...choice,
    ...errors,
  };
  return { template: 'set-up/give-role', data };
}

/** `team`: its name, as far as Teams told it. */
export function linkTeamView(
  rows: readonly RoleRow[],
  { team, name }: Pick<TeamAddress, 'team'> & { name: string | null },
  role: string,
  asked: boolean,
): CardView {
  const linked = rows.filter((row) => row.kind === 'linked' && row.team.team === team).map(rowView);
  const error = asked && !isRole(role) ? 'Choose a role' : null;
  return { template: 'set-up/link-team', data: { name, linked, roles: choosableRoles, role, error } };
}

/** What was done, in words; nothing on the card does it again. */
export function roleDoneView(done: string, personal: boolean): CardView {
  return { template: 'set-up/role-done', data: { done, personal } };
}

const rowsOnAPage = 8;

/** Who holds what, a page at a time, in the order of the roles. `done`: what the press before this did. */
export function rolesView(
  rows: readonly RoleRow[],
  history: readonly HistoryEntry[],
  page: number,
  done: string | null,
): CardView {
  const ordered = [...rows].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role)).map(rowView);
  const data = { done, ...paged(ordered, page, rowsOnAPage), history: historyLines(history) };
  return { template: 'set-up/roles', data };
}

function rowView(row: RoleRow) {
  const { role, given } = row;
  const holder = row.kind === 'held' ? row.person.name : everyoneIn(row.team);
  const id = row.kind === 'held' ? row.person.id : row.team.team;
  const since = saidMoment(new Date(given.at));
  return { kind: row.kind, role, roleName: roleNames[role], holder, id, since, by: given.by.name };
}

const isRole = (role: string) => GivenRole.safeParse(role).success;
