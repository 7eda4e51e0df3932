import { expect, test } from 'vitest';
import { rememberPerson } from '../../src/people/known-people.ts';
import { roleRows, rolesOf, rolesPartition } from '../../src/people/roles.ts';
import type { Services } from '../../src/services.ts';
import { setUpHistory } from '../../src/set-up/set-up-store.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { casey, inChannel, inOwnChat, priya, robin, servicesOn } from '../support/turn.ts';
import { perform } from './perform.ts';

const coordinatorForPriya = { role: 'coordinator', person: priya.id };

async function servicesThatKnow(...people: (typeof priya)[]): Promise<Services> {
  const services = servicesOn(memoryTables(), { '19:panel-team': [{ id: robin.id, name: robin.name, email: null }] });
  for (const person of people) await rememberPerson(services.tables, person);
  return services;
}

const historyOf = async ({ tables }: Services) =>
  (await setUpHistory(tables, rolesPartition, 10)).map(({ what, note, by }) => `${what}: ${note}, by ${by.name}`);

test('an administrator gives a role, and it holds at once', async () => {
  const services = await servicesThatKnow(priya);
  const outcome = await perform('set-up/confirm-role', coordinatorForPriya, inOwnChat(services, casey));
  expect(outcome).toMatchObject({ kind: 'show', card: { template: 'set-up/role-done' } });
  expect(await rolesOf(services, priya.id)).toEqual(new Set(['coordinator']));
});

test('a role that is taken ends at once, and the history says who took it', async () => {
  const services = await servicesThatKnow(priya);
  await perform('set-up/confirm-role', coordinatorForPriya, inOwnChat(services, casey));
  await perform('set-up/take-role', { ...coordinatorForPriya, name: priya.name }, inOwnChat(services, casey));
  expect(await rolesOf(services, priya.id)).toEqual(new Set());
  expect(await historyOf(services)).toEqual([
    'role-taken: The role “Coordinator” was taken from Priya Shah, by Casey Jones',
    'role-given: The role “Coordinator” was given to Priya Shah, by Casey Jones',
  ]);
});

test('pressing twice gives and takes once', async () => {
  const services = await servicesThatKnow(priya);
  const turn = inOwnChat(services, casey);
  await Promise.all([1, 2].map(() => perform('set-up/confirm-role', coordinatorForPriya, turn)));
  expect(await historyOf(services)).toHaveLength(1);
  const take = { ...coordinatorForPriya, name: priya.name };
  await Promise.all([1, 2].map(() => perform('set-up/take-role', take, turn)));
  expect(await historyOf(services)).toHaveLength(2);
});

test('two administrators who give different roles at the same moment both succeed', async () => {
  const services = await servicesThatKnow(priya, robin);
  const turn = inOwnChat(services, casey);
  await Promise.all([
    perform('set-up/confirm-role', coordinatorForPriya, turn),
    perform('set-up/confirm-role', { role: 'manager', person: robin.id }, turn),
  ]);
  expect(await historyOf(services)).toHaveLength(2);
  expect(await rolesOf(services, robin.id)).toEqual(new Set(['manager']));
});

test('nobody but an administrator gives, takes or sees roles', async () => {
  const services = await servicesThatKnow(priya, robin);
  for (const verb of ['set-up/confirm-role', 'set-up/give-role', 'set-up/roles', 'set-up/take-role', 'set-up/check']) {
    const outcome = await perform(verb, { ...coordinatorForPriya, name: '' }, inOwnChat(services, robin));
    expect(outcome).toMatchObject({ reason: 'not-allowed' });
  }
  expect(await rolesOf(services, priya.id)).toEqual(new Set());
});

test('the administrator’s own role is never given by a card', async () => {
  const services = await servicesThatKnow(priya);
  const choice = { role: 'administrator', person: priya.id };
  const outcome = await perform('set-up/confirm-role', choice, inOwnChat(services, casey));
  expect(outcome).toMatchObject({ card: { template: 'set-up/give-role', data: { roleError: 'Choose a role' } } });
});

test('a role without a person is asked for again, and what was chosen stays', async () => {
  const services = await servicesThatKnow(priya);
  const outcome = await perform('set-up/confirm-role', { role: 'manager', find: 'pri' }, inOwnChat(services, casey));
  const data = { role: 'manager', find: 'pri', roleError: null, personError: 'Choose a person from the list' };
  expect(outcome).toMatchObject({ card: { template: 'set-up/give-role', data } });
});

test('“Find” narrows the people by name', async () => {
  const services = await servicesThatKnow(priya, robin);
  const outcome = await perform('set-up/give-role', { find: ' SHAH ' }, inOwnChat(services, casey));
  expect(outcome).toMatchObject({ card: { data: { people: [{ id: 'priya' }], more: 0 } } });
});

test('in a channel only the team’s members can be chosen, so that no other name is shown there', async () => {
  const services = await servicesThatKnow(priya);
  const outcome = await perform('set-up/give-role', {}, inChannel(services, casey));
  expect(outcome).toMatchObject({ card: { data: { people: [{ id: 'robin', title: 'Robin Ahmed' }] } } });
});

test('a linked team gives its members the role until it is unlinked', async () => {
  const services = await servicesThatKnow();
  await perform('set-up/confirm-link', { role: 'panel-member' }, inChannel(services, casey));
  expect(await rolesOf(services, robin.id)).toEqual(new Set(['panel-member']));
  await perform('set-up/unlink-team', { role: 'panel-member', team: '19:panel-team' }, inChannel(services, casey));
  expect(await rolesOf(services, robin.id)).toEqual(new Set());
  expect(await historyOf(services)).toHaveLength(2);
});

test('the list of who holds what shows each holder with a way to take the role, and the history', async () => {
  const services = await servicesThatKnow(priya);
  await perform('set-up/confirm-role', coordinatorForPriya, inOwnChat(services, casey));
  await perform('set-up/confirm-link', { role: 'panel-member' }, inChannel(services, casey));
  const outcome = await perform('set-up/roles', {}, inOwnChat(services, casey));
  const rows = [
    { kind: 'held', roleName: 'Coordinator', holder: 'Priya Shah', id: 'priya' },
    { kind: 'linked', roleName: 'Panel member', holder: 'everyone in the team “Case review panel”' },
  ];
  expect(outcome).toMatchObject({ card: { data: { rows, pages: 1, history: [{}, { by: 'Casey Jones' }] } } });
});

test('a linked team is called by its name, though the press that linked it did not carry one', async () => {
  const services = servicesOn();
  const turn = inChannel(services, casey);
  const nameless = { ...turn, place: { ...turn.place, team: turn.place.team && { ...turn.place.team, name: null } } };
  await perform('set-up/confirm-link', { role: 'panel-member' }, nameless);
  expect(await roleRows(services)).toMatchObject([{ team: { name: 'Case review panel' } }]);
});
