import { expect, test } from 'vitest';
import { holdersOf, namedHoldersOf } from '../../src/people/role-holders.ts';
import { type Role, type RoleRow, rolesPartition } from '../../src/people/roles.ts';
import { DeliveryError, type Services } from '../../src/services.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { casey, priya, robin, servicesOn } from '../support/turn.ts';

const given = { at: '2026-12-14T12:00:00.000Z', by: { id: casey.id, name: casey.name } };
const held = (role: Role, id: string): RoleRow => ({ kind: 'held', role, person: { id, name: id }, given });
const teamOf = (team: string) => ({ team, serviceUrl: 'https://teams.example', tenant: 't', name: `Team ${team}` });
const linked = (role: Role, team: string): RoleRow => ({ kind: 'linked', role, team: teamOf(team), given });

/** The team `19:away` is one that Teams does not tell about just now. */
async function servicesWith(...rows: RoleRow[]): Promise<Services> {
  const members = [priya, robin].map(({ id, name }) => ({ id, name, email: null }));
  const services = servicesOn(memoryTables(), { '19:panel': members, '19:same-people': members });
  const writes = rows.map((body, n) => ({ kind: 'insert', key: `role:${n}`, body }) as const);
  await services.tables.people.commit(rolesPartition, writes);
  const { teamMembers } = services.directory;
  const directory: Services['directory'] = {
    ...services.directory,
    teamMembers: (team) => (team.team === '19:away' ? Promise.reject(new DeliveryError(502)) : teamMembers(team)),
  };
  return { ...services, directory };
}

test('those who were given a role hold it, and nobody else does', async () => {
  const services = await servicesWith(held('coordinator', priya.id), held('panel-member', robin.id));
  expect(await holdersOf(services, 'coordinator')).toEqual({ people: [priya.id], unread: [] });
  expect(await holdersOf(services, 'auditor')).toEqual({ people: [], unread: [] });
});

test('the members of a linked team hold its role', async () => {
  const services = await servicesWith(linked('panel-member', '19:panel'));
  expect(await holdersOf(services, 'panel-member')).toEqual({ people: [priya.id, robin.id], unread: [] });
});

test('whoever holds a role in several ways is counted once, in the order of their ids', async () => {
  const rows = [linked('panel-member', '19:panel'), linked('panel-member', '19:same-people')];
  const services = await servicesWith(
    held('panel-member', robin.id),
    held('panel-member', 'aled'),
    held('panel-member', 'zoe'),
    ...rows,
  );
  expect((await holdersOf(services, 'panel-member')).people).toEqual(['aled', priya.id, robin.id, 'zoe']);
});

test('a team that Teams does not tell about just now is named, and keeps nobody else from being told', async () => {
  const services = await servicesWith(linked('panel-member', '19:away'), linked('panel-member', '19:panel'));
  expect(await holdersOf(services, 'panel-member')).toEqual({
    people: [priya.id, robin.id],
    unread: [teamOf('19:away')],
  });
});

test('a fault of our own is not taken for a team that cannot be read', async () => {
  const services = await servicesWith(linked('panel-member', '19:panel'));
  const teamMembers = () => Promise.reject(new TypeError('a fault'));
  const broken = { ...services, directory: { ...services.directory, teamMembers } };
  await expect(holdersOf(broken, 'panel-member')).rejects.toThrow(TypeError);
});

test('by name they are told whether or not they have ever talked to the app, each once', async () => {
  const rows = [held('coordinator', 'zoe'), linked('panel-member', '19:panel'), linked('panel-member', '19:away')];
  const services = await servicesWith(...rows, held('panel-member', priya.id), held('manager', 'aled'));
  const people = await namedHoldersOf(services, ['coordinator', 'panel-member']);
  expect(people.map(({ id }) => id).sort()).toEqual([priya.id, robin.id, 'zoe'].sort());
  expect(people.find(({ id }) => id === robin.id)?.name).toBe(robin.name);
});

test('administrators come from configuration', async () => {
  expect((await holdersOf(servicesOn(), 'administrator')).people).toEqual([casey.id]);
});
