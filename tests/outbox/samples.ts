import type { CardView } from '../../src/card-view.ts';
import type { Delivery, FailureReason } from '../../src/outbox/delivery.ts';
import type { Message, Receiver } from '../../src/outbox/message.ts';
import type { Settlement } from '../../src/outbox/settlement.ts';
import { settledView, undeliveredView } from '../../src/outbox/views.ts';
import type { Aggregate } from '../../src/services.ts';

const at = '2026-12-18T09:00:00.000Z';
const now = new Date(at);
const referral: Aggregate = { table: 'referrals', partition: 'referral:CR-7KQ-2MF' };
const drafts: Aggregate = { table: 'drafts', partition: 'person:rae' };

const message = (to: Receiver): Message => ({
  kind: 'post',
  id: 'alert',
  to,
  card: { template: 'referral/alert', data: {} },
  notBefore: at,
});
const toPanel = message({ kind: 'panel', of: 'child' });
const toPerson = message({ kind: 'person', id: 'rae' });

const reasons = [
  ...(['not-signed-in', 'turned-off', 'not-installed', 'blocked', 'not-allowed'] as const),
  ...(['gone', 'too-large', 'refused', 'given-up'] as const),
];
const failed = (reason: FailureReason): Delivery => ({ state: 'failed', at, reason });
const unknown: Delivery = { state: 'unknown', since: at };
const nowhere: Delivery = {
  state: 'waiting',
  attempts: 0,
  notBefore: at,
  lastError: null,
  missing: { since: at, told: true },
};
const settlement = (outcome: Settlement['outcome'], name: string): Settlement => ({
  at,
  by: { id: 'ada', name },
  outcome,
});

/** Every card about a message that did not arrive, with this name for whoever stands in it. */
export const samplesNaming = (name: string): readonly CardView[] => [
  ...reasons.map((reason) => undeliveredView(referral, { message: toPanel, delivery: failed(reason) }, null, now)),
  undeliveredView(referral, { message: toPerson, delivery: unknown }, name, now),
  undeliveredView(drafts, { message: toPerson, delivery: nowhere }, name, now),
  settledView(referral, toPanel, null, null),
  ...(['arrived', 'again', 'no-need'] as const).map((outcome) =>
    settledView(drafts, toPerson, name, settlement(outcome, name)),
  ),
];

export const samples = samplesNaming('Rae Lindqvist');
