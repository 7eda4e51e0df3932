import type { Tables } from '../../../src/tables/table.ts';
import { press } from './a-press.ts';
import { briefingPresses } from './briefing-presses.ts';
import { casey, panel, panelTeam, priya, referrer } from './cast.ts';
import { type Journey, steps as journeySteps, type Stage, type Step } from './journey.ts';
import { ownChat } from './office.ts';
import { registerPresses } from './register-presses.ts';

/** A partner whom the coordinator gives a role, and takes it from. */
const robin = referrer(1);

const begun = (more: object) => (journey: Journey) => ({ draft: journey.begun, ...more });
const referral =
  (more: object = {}) =>
  ({ form }: Journey) => ({ reference: form.references[0], ...more });
const nothing = () => ({});
const agency = { page: 'agencies', repeat: 'agencies', item: 'item-one', seen: 0, from: '' };
const route = { page: 'route', seen: 0, from: '', go: 'continue', route: 'child' };

const chat = ['chat/menu', 'chat/live-concern', 'chat/about', 'chat/help'].map((verb) =>
  press(verb, 'owner', 'own-chat', nothing),
);

/** A form from its first page to being thrown away. */
const form: readonly Step[] = [
  press('notification-form/start', 'owner', 'own-chat', nothing),
  press('notification-form/begin', 'owner', 'own-chat', begun({})),
  press('notification-form/tasks', 'owner', 'own-chat', begun({})),
  press('notification-form/open', 'owner', 'own-chat', begun({ page: 'route', from: '' })),
  press('notification-form/answer', 'owner', 'own-chat', begun(route)),
  press('notification-form/item', 'owner', 'own-chat', begun(agency)),
  press('notification-form/answer-item', 'owner', 'own-chat', begun({ ...agency, go: 'continue', agency: 'police' })),
  press('notification-form/remove-item', 'owner', 'own-chat', begun({ ...agency, sure: 'yes' })),
  press('notification-form/check', 'owner', 'own-chat', begun({ part: 0 })),
  press('notification-form/resume', 'owner', 'own-chat', begun({})),
  press('notification-form/close', 'owner', 'own-chat', begun({})),
  press('notification-form/mine', 'owner', 'own-chat', nothing),
  press('notification-form/discard', 'owner', 'own-chat', begun({ sure: 'yes' })),
];

/** What is asked and looked at beside a referral's way. */
const beside: readonly Step[] = [
  press('referral/cases', casey, 'own-chat', nothing),
  press('referral/closed-cases', casey, 'own-chat', nothing),
  press('referral/find', casey, 'own-chat', ({ form }) => ({ typed: form.references[0] })),
  press('referral/contact', casey, 'own-chat', referral()),
  press(
    'referral/change-contact',
    casey,
    'own-chat',
    referral({ id: 'contact-one', seen: 0, name: 'Kim Placeholder', phone: '01632 960199', email: '' }),
  ),
  press('referral/begin-step', casey, 'own-chat', referral({ step: 'triage' })),
  press('referral/answer-step', casey, 'own-chat', referral({ step: 'triage', page: 'safety', seen: 0, go: 'close' })),
  press('referral/take-step', casey, 'own-chat', referral({ step: 'triage', id: 'not-begun' })),
  press('referral/drop-step', casey, 'own-chat', referral({ step: 'triage', sure: 'yes' })),
  press('referral/case-pack', priya, 'own-chat', referral()),
  press('referral/make-pack', priya, 'own-chat', referral({ id: 'pack-one' })),
  press('referral/hand-over-pack', priya, 'own-chat', referral({ id: 'pack-one', consent: null })),
  press('referral/caseload', casey, 'own-chat', nothing),
  press('referral/make-caseload', casey, 'own-chat', () => ({ id: 'caseload-one' })),
  press('referral/hand-over-caseload', casey, 'own-chat', () => ({ id: 'caseload-one', consent: null })),
  press('referral/access-log', casey, 'own-chat', ({ form }) => ({ typed: form.references[0] })),
  press('referral/requests', casey, 'own-chat', referral()),
  press('referral/my-requests', 'owner', 'own-chat', nothing),
  press('referral/open-request', 'owner', 'own-chat', referral({ request: 'not-asked' })),
  press('referral/close-request', 'owner', 'own-chat', referral({ request: 'not-asked' })),
  press('referral/close', priya, 'own-chat', referral()),
  press('referral/add-information', 'owner', 'own-chat', referral()),
  press('referral/withdraw', 'owner', 'own-chat', referral()),
];

const role = { role: 'manager', person: robin.id, name: robin.name };
const setUp: readonly Step[] = [
  press('set-up/check', casey, 'own-chat', nothing),
  press('set-up/undelivered', casey, 'own-chat', nothing),
  press('set-up/use-channel', casey, 'panel', nothing),
  press('set-up/stop-channel', casey, 'panel', nothing),
  press('set-up/confirm-channel', casey, 'panel', () => ({ cases: 'both' })),
  press('set-up/give-role', casey, 'own-chat', () => role),
  press('set-up/confirm-role', casey, 'own-chat', () => role),
  press('set-up/roles', casey, 'own-chat', nothing),
  press('set-up/take-role', casey, 'own-chat', () => role),
  press('set-up/link-team', casey, 'panel', nothing),
  press('set-up/confirm-link', casey, 'panel', () => ({ role: 'manager' })),
  press('set-up/unlink-team', casey, 'own-chat', () => ({ role: 'manager', team: panelTeam })),
  press('set-up/stop-channel', casey, 'panel', nothing),
  press('set-up/join-channel', casey, 'panel', nothing),
  press('set-up/confirm-join', casey, 'panel', () => ({ agency: 'police' })),
  press('set-up/agency-channels', casey, 'own-chat', nothing),
  press('set-up/leave-channel', casey, 'panel', nothing),
  press('set-up/confirm-leave', casey, 'panel', nothing),
  press('set-up/stop-agency-channel', casey, 'own-chat', () => ({ conversation: panel })),
];

const unsure = { table: 'referrals', partition: 'referral:CR-222-222', id: 'news:unsure' } as const;

/** A message that may have arrived, so that there is something to settle. */
export async function leavesUnsure(tables: Tables, edge: Stage['edge']): Promise<void> {
  const at = '2026-12-01T09:00:00.000Z';
  const to = { kind: 'conversation', address: ownChat(edge, priya.id) };
  const card = { template: 'common/notice', data: { title: 'Unsure', paragraphs: [] } };
  const message = { kind: 'post', id: unsure.id, to, card, notBefore: at };
  const body = { message, order: at, delivery: { state: 'unknown', since: at }, settlements: [] };
  await tables.referrals.commit(unsure.partition, [{ kind: 'insert', key: `message:${unsure.id}`, body }]);
}
const settles: readonly Step[] = [
  press('outbox/settle', casey, 'own-chat', () => ({ ...unsure, outcome: 'again' })),
  { name: 'a minute later', minutes: 1 },
  { name: 'a month later', minutes: 60 * 24 * 31 },
];

/** Every button there is, in an order in which each has something to do. */
export const everyPress: readonly Step[] = [
  ...chat,
  ...form,
  ...journeySteps.slice(3, 9),
  ...beside,
  ...journeySteps.slice(9),
  ...registerPresses,
  ...briefingPresses,
  ...setUp,
  ...settles,
];
