import { expect, test } from 'vitest';
import type { Delivery } from '../../src/outbox/delivery.ts';
import type { Message } from '../../src/outbox/message.ts';
import { deliveryWrites, messageWrites, readMessage } from '../../src/outbox/outbox-store.ts';
import { noteUnsettled } from '../../src/outbox/unsettled.ts';
import { rememberChat } from '../../src/people/chats.ts';
import { rememberPerson } from '../../src/people/known-people.ts';
import type { Aggregate, Services } from '../../src/services.ts';
import { checkSetUp } from '../../src/set-up/check-list.ts';
import { renderer } from '../../src/teams/render.ts';
import { examplePartnership } from '../support/partnership.ts';
import { casey, inChannel, inOwnChat, priya, servicesOn } from '../support/turn.ts';
import { perform } from './perform.ts';
import { allInOrder, nothingInOrder, samples } from './samples.ts';

test('a new partnership is told everything that is missing, by name, each with a way to mend it', async () => {
  const outcome = await perform('set-up/check', {}, inOwnChat(servicesOn(), casey));
  const missing = [
    'No channel gets alerts about children’s cases. They wait.',
    'No channel gets alerts about adults’ cases. They wait.',
    'Nobody holds the role “Coordinator”.',
    'Nobody holds the role “Panel member”.',
    'Nobody holds the role “Safeguarding partner: local authority”. No decision about a child can be signed.',
    'Nobody holds the role “Safeguarding partner: integrated care board”. No decision about a child can be signed.',
    'Nobody holds the role “Safeguarding partner: police”. No decision about a child can be signed.',
    'Nobody holds the role “Independent chair”. No decision about an adult can be signed.',
    expect.stringContaining('has never opened their own chat'),
    'The partnership file is the invented one: its phone numbers and agencies are not real.',
  ];
  const rows = missing.map((what) => expect.objectContaining({ mark: 'Missing', what, mend: expect.any(String) }));
  expect(outcome).toMatchObject({ card: { data: { rows: expect.arrayContaining(rows) } } });
});

test('what was set up is found in order', async () => {
  const services = servicesOn();
  const turn = inOwnChat(services, casey);
  for (const person of [casey, priya]) await rememberPerson(services.tables, person);
  await rememberChat(services.tables, casey.id, turn.place.address);
  await perform('set-up/confirm-channel', { cases: 'both' }, inChannel(services, casey));
  for (const role of ['coordinator', 'panel-member'])
    await perform('set-up/confirm-role', { role, person: priya.id }, turn);
  const outcome = await perform('set-up/check', {}, turn);
  const what = 'Casey Jones, administrator, can be told when a message fails.';
  expect(outcome).toMatchObject({
    card: { data: { rows: expect.arrayContaining([expect.objectContaining({ what })]) } },
  });
});

test('an administrator seen only in a channel cannot be told of failures yet', async () => {
  const services = servicesOn();
  await rememberPerson(services.tables, casey);
  await rememberChat(services.tables, casey.id, inChannel(services, casey).place.address);
  const outcome = await perform('set-up/check', {}, inOwnChat(services, casey));
  expect(JSON.stringify(outcome)).toContain('Casey Jones, administrator, has never opened their own chat');
});

test('when nothing is missing, the check says so and lists nothing to mend', () => {
  expect(checkSetUp(allInOrder).map(({ state }) => state)).toEqual(Array(13).fill('in-order'));
});

test('what is missing stands before what is to do', () => {
  const states = checkSetUp(nothingInOrder).map(({ state }) => state);
  expect(states).toEqual([...Array(10).fill('missing'), ...Array(5).fill('to-do')]);
});

test('one person who holds two of the partners’ roles is named: three different people sign a child’s decision', async () => {
  const services = servicesOn();
  const turn = inOwnChat(services, casey);
  for (const person of [casey, priya]) await rememberPerson(services.tables, person);
  for (const role of ['partner-police', 'partner-local-authority', 'independent-chair'])
    await perform('set-up/confirm-role', { role, person: priya.id }, turn);
  const what =
    'Priya Shah holds “Safeguarding partner: local authority” and “Safeguarding partner: police”. Three different people must sign the decision about a child.';
  expect(await perform('set-up/check', {}, turn)).toMatchObject({
    card: { data: { rows: expect.arrayContaining([expect.objectContaining({ mark: 'To do', what })]) } },
  });
});

test('a partner’s team that Teams does not tell about just now is named, and the rest is checked', () => {
  const [finding] = checkSetUp({
    ...allInOrder,
    partners: [{ role: 'partner-police', holders: [], unread: ['Force'] }],
  });
  const what = 'Teams did not say just now who is in the team “Force”, which holds “Safeguarding partner: police”.';
  expect(finding).toMatchObject({ state: 'to-do', what });
});

test('with no message left that failed, the administrator is told so', async () => {
  const outcome = await perform('set-up/undelivered', {}, inOwnChat(servicesOn(), casey));
  expect(outcome).toMatchObject({ reason: 'not-found' });
});

test('a message that failed is shown with its buttons, and counted by the check', async () => {
  const services = servicesOn();
  await fail(services, { table: 'referrals', partition: 'referral:CR-7KQ-2MF' });
  const turn = inOwnChat(services, casey);
  expect(JSON.stringify(await perform('set-up/check', {}, turn))).toContain('One message failed');
  const data = { reference: 'CR-7KQ-2MF', state: 'failed', id: 'alert' };
  expect(await perform('set-up/undelivered', {}, turn)).toMatchObject({
    card: { template: 'outbox/undelivered', data },
  });
});

async function fail(services: Services, aggregate: Aggregate): Promise<void> {
  const at = services.now().toISOString();
  const card = { template: 'referral/alert', data: {} };
  const alert: Message = { kind: 'post', id: 'alert', to: { kind: 'panel', of: 'child' }, card, notBefore: at };
  await services.tables.referrals.commit(aggregate.partition, messageWrites([alert]));
  const stored = await readMessage(services.tables, aggregate, alert.id);
  if (!stored) throw new Error('the message was not kept');
  const failed: Delivery = { state: 'failed', at, reason: 'gone' };
  await noteUnsettled(services, aggregate, alert.id);
  await services.tables.referrals.commit(aggregate.partition, deliveryWrites(stored, failed));
}

const render = renderer('cards', examplePartnership);

test('a state is said in a word, not only in a colour', () => {
  const [check] = samples;
  if (!check) throw new Error('no sample');
  expect(JSON.stringify(render(check))).toContain('"text":"Missing"');
});

test.each(samples)('$template stays within what Teams takes and asks with a label', (view) => {
  const card = JSON.stringify(render(view));
  expect(Buffer.byteLength(card)).toBeLessThan(28_000);
  for (const input of card.match(/"type":"Input\.[^}]*/g) ?? []) expect(input).toContain('"label"');
});

test('a name is shown as it is, never as Markdown and never as a template', () => {
  const card = JSON.stringify(samples.filter(({ template }) => template === 'set-up/roles').map(render));
  expect(card).toContain('"type":"TextRun","text":"Held by Priya *Shah* ${name}"');
});
