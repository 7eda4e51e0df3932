import { expect, test } from 'vitest';
import { type Action, nothing, type Turn } from '../../src/action.ts';
import { chatActions } from '../../src/chat/index.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import { casey, inChannel, inOwnChat, robin, servicesOn } from '../support/turn.ts';

function perform(verb: string, data: unknown, turn: Turn) {
  const action = chatActions.find((each: Action) => each.verb === verb);
  if (!action) throw new Error(`no verb ${verb}`);
  return action.perform({ verb, ...(data as object) }, turn);
}

const shown = (template: string, data: object = {}) => ({
  kind: 'show',
  card: { template, data: expect.objectContaining(data) },
});

test('a conversation is welcomed once, however often Teams tells of the installation', async () => {
  const turn = inOwnChat(servicesOn(), robin, false);
  expect(await perform('chat/install', { kind: 'personal' }, turn)).toEqual(shown('chat/welcome', { personal: true }));
  expect(await perform('chat/install', { kind: 'personal' }, turn)).toBe(nothing);
});

test('two installations told of at the same moment make one welcome', async () => {
  const turn = inChannel(servicesOn(), robin, '19:panel', false);
  const outcomes = await Promise.all([1, 2, 3].map(() => perform('chat/install', { kind: 'channel' }, turn)));
  expect(outcomes.filter((outcome) => outcome !== nothing)).toEqual([shown('chat/welcome', { personal: false })]);
});

test('a partner’s menu offers no cases and no set-up', async () => {
  const outcome = await perform('chat/menu', {}, inOwnChat(servicesOn(), robin));
  expect(outcome).toEqual(shown('chat/menu', { personal: true, opensCases: false, setsUp: false }));
});

test.each(['panel-member', 'independent-chair', 'partner-police'])(
  'a %s’s menu offers the cases in their own chat, and nowhere else',
  async (role) => {
    const services = servicesOn(memoryTables());
    const given = { at: '2026-12-01T09:00:00.000Z', by: { id: casey.id, name: casey.name } };
    const body = { kind: 'held', role, person: { id: robin.id, name: robin.name }, given };
    await services.tables.people.commit('roles', [{ kind: 'insert', key: `role:held:${role}:robin`, body }]);
    expect(await perform('chat/menu', {}, inOwnChat(services, robin))).toEqual(
      shown('chat/menu', { opensCases: true }),
    );
    const there = await perform('chat/menu', {}, inChannel(services, robin, '19:panel', false));
    expect(there).toEqual(shown('chat/menu', { opensCases: false, personal: false }));
  },
);

test('while Teams does not tell who is in a linked team, the menu still offers what everybody may do', async () => {
  const services = servicesOn();
  const given = { at: '2026-12-01T09:00:00.000Z', by: { id: casey.id, name: casey.name } };
  const team = {
    team: '19:panel-team',
    serviceUrl: 'https://smba.trafficmanager.net/uk/',
    tenant: 'a-tenant',
    name: null,
  };
  const body = { kind: 'linked', role: 'panel-member', team, given };
  await services.tables.people.commit('roles', [
    { kind: 'insert', key: 'role:linked:panel-member:19:panel-team', body },
  ]);
  const teamMembers = () => Promise.reject(new Error('no answer'));
  const away = { ...services, directory: { ...services.directory, teamMembers } };
  expect(await perform('chat/menu', {}, inOwnChat(away, robin))).toEqual(shown('chat/menu', { opensCases: false }));
});

test('an administrator finds the set-up of a channel in that channel', async () => {
  const services = servicesOn();
  const there = await perform('chat/menu', {}, inChannel(services, casey, '19:panel', false));
  expect(there).toEqual(shown('chat/menu', { setsUpChannel: true, setsUp: false }));
  expect(await perform('chat/menu', {}, inOwnChat(services, casey))).toEqual(shown('chat/menu', { setsUp: true }));
});

test('turning a page in a channel turns it for nobody else', async () => {
  const outcome = await perform('chat/about', { page: 'adult' }, inChannel(servicesOn(), robin));
  expect(outcome).toEqual({ kind: 'only-to-presser', card: { template: 'chat/about-adult', data: {} } });
});

test('“about reviews” begins with what reviews are for', async () => {
  expect(await perform('chat/about', {}, inOwnChat(servicesOn(), robin))).toEqual(shown('chat/about-purpose'));
});

test('the picture of the process says the days that hold in this partnership', async () => {
  const days = { acknowledgeWithin: 2, tellWithin: 5, notifyWithin: 5, rapidReviewWithin: 15 };
  const outcome = await perform('chat/about', { page: 'next' }, inOwnChat(servicesOn(), robin));
  expect(outcome).toEqual(shown('chat/about-next', days));
});

test('words that mean nothing get a helpful answer that does not repeat them', async () => {
  const outcome = await perform(
    'chat/unknown',
    { text: 'Hello ${name} <at>Robin</at>' },
    inOwnChat(servicesOn(), robin),
  );
  expect(outcome).toEqual(shown('chat/unknown', { personal: true }));
  expect(JSON.stringify(outcome)).not.toContain('Robin');
});

test.each([
  'There is a child in danger',
  'URGENT please ring me',
  'she is being hurt by her dad',
  'I think he was abused',
  'call 999',
  'he has gone missing',
])('words that sound like a live concern are answered with where to phone: %s', async (text) => {
  const outcome = await perform('chat/unknown', { text }, inOwnChat(servicesOn(), robin));
  expect(outcome).toEqual(shown('chat/live-concern', { sounded: true }));
});

test.each(['what can you do', 'what is a rapid review', 'how do I get to the pharmacy form'])(
  'ordinary words are not taken for a live concern: %s',
  async (text) => {
    expect(await perform('chat/unknown', { text }, inOwnChat(servicesOn(), robin))).toEqual(shown('chat/unknown'));
  },
);

/** With this role, given by hand. */
async function holding(role: string, person = robin) {
  const services = servicesOn(memoryTables());
  const given = { at: '2026-12-01T09:00:00.000Z', by: { id: casey.id, name: casey.name } };
  const body = { kind: 'held', role, person: { id: person.id, name: person.name }, given };
  await services.tables.people.commit('roles', [{ kind: 'insert', key: `role:held:${role}:${person.id}`, body }]);
  return services;
}

test.each(['manager', 'coordinator'])('a %s’s menu offers the briefings in their own chat', async (role) => {
  const services = await holding(role);
  expect(await perform('chat/menu', {}, inOwnChat(services, robin))).toEqual(shown('chat/menu', { briefs: true }));
  const there = await perform('chat/menu', {}, inChannel(services, robin, '19:panel', false));
  expect(there).toEqual(shown('chat/menu', { briefs: false }));
});

test('the help tells a coordinator the words for their work, and a partner none of them', async () => {
  const words = { opensCases: true, exportsCaseload: true, readsLog: true, briefs: true, setsUp: false };
  const coordinator = inOwnChat(await holding('coordinator'), robin);
  expect(await perform('chat/help', {}, coordinator)).toEqual(shown('chat/help', words));
  const none = { opensCases: false, exportsCaseload: false, readsLog: false, briefs: false, isAsked: false };
  expect(await perform('chat/help', {}, inOwnChat(servicesOn(), robin))).toEqual(shown('chat/help', none));
});

test('an auditor’s help names the access log and no case', async () => {
  const outcome = await perform('chat/help', {}, inOwnChat(await holding('auditor'), robin));
  expect(outcome).toEqual(shown('chat/help', { readsLog: true, opensCases: false }));
});

test('an administrator’s help in a channel names what is set up there', async () => {
  const outcome = await perform('chat/help', {}, inChannel(servicesOn(), casey, '19:panel', false));
  expect(outcome).toEqual(shown('chat/help', { setsUpChannel: true, setsUp: false }));
});

test('a reference as people type it leads to where its case is found, and says not whether there is one', async () => {
  const member = inOwnChat(await holding('panel-member'), robin);
  const found = { reference: 'CR-7KQ-2MF', opensCases: true };
  expect(await perform('chat/unknown', { text: 'cr 7kq2mf' }, member)).toEqual(shown('chat/reference', found));
  const partner = await perform('chat/unknown', { text: 'CR-7KQ-2MF' }, inOwnChat(servicesOn(), robin));
  expect(partner).toEqual(shown('chat/reference', { reference: 'CR-7KQ-2MF', opensCases: false }));
});

test('in a channel a reference is words like others, so that nobody opens a case from there by typing', async () => {
  const there = inChannel(await holding('panel-member'), robin, '19:panel', false);
  expect(await perform('chat/unknown', { text: 'CR-7KQ-2MF' }, there)).toEqual(shown('chat/unknown'));
});
