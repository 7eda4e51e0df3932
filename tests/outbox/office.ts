import { z } from 'zod';
import { changeAggregate, insertAggregate } from '../../src/change.ts';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import type { Delivery } from '../../src/outbox/delivery.ts';
import type { Message, Receiver } from '../../src/outbox/message.ts';
import { readMessage } from '../../src/outbox/outbox-store.ts';
import type { ConversationAddress } from '../../src/people/address.ts';
import { rememberChat } from '../../src/people/chats.ts';
import { channelsPartition, type PanelOf, setPanelChannel } from '../../src/people/panel-channels.ts';
import { theApp } from '../../src/people/person.ts';
import type { Aggregate, Services } from '../../src/services.ts';
import { memoryTables } from '../../src/tables/memory-table.ts';
import type { Tables } from '../../src/tables/table.ts';
import { tick } from '../../src/tick.ts';
import { teamsLikeConnector } from '../support/connector.ts';
import { keptFiles } from '../support/files.ts';
import { examplePartnership } from '../support/partnership.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

export const referral: Aggregate = { table: 'referrals', partition: 'referral:CR-7KQ-2MF' };

export const chat = (conversation: string, kind: ConversationAddress['kind'] = 'personal'): ConversationAddress => ({
  conversation,
  serviceUrl: 'https://teams.example/uk',
  tenant: 'marlbridge',
  kind,
});

export const limits = {
  perConversation: [
    { count: 7, seconds: 1 },
    { count: 60, seconds: 30 },
  ],
  perTenantPerSecond: 50,
  mostAttempts: 5,
};

/** A partnership's office whose clock stands until it is moved. Ada administers. */
export function office(tables: Tables = memoryTables(), administrators: readonly string[] = ['ada']) {
  let clock = Date.parse('2026-12-18T09:00:00.000Z');
  let ids = 0;
  const now = () => new Date(clock);
  const teams = teamsLikeConnector({ now });
  const logged: string[] = [];
  const log = (event: string, facts: unknown = {}) => void logged.push(`${event} ${JSON.stringify(facts)}`);
  const services: Services = {
    tables,
    messenger: teams,
    directory: {
      teamMembers: async () => [],
      teamName: async () => null,
      channelName: async () => null,
      member: async () => null,
      isIn: async () => null,
    },
    files: keptFiles(),
    form: { version: 1, sections: [], branches: () => [] },
    partnership: examplePartnership,
    settings: {
      administrators,
      tenants: ['marlbridge'],
      matchingKey: 'k'.repeat(32),
      holidays: shippedBankHolidays,
      limits,
    },
    now,
    newId: () => `id-${++ids}`,
    random: () => 0,
    log: { info: log, warn: log, error: log },
    wait: async (ms) => {
      clock += ms;
    },
    wake: () => undefined,
  };
  return {
    services,
    teams,
    logged,
    /** Moves the clock on, then does what is due. */
    async after(ms: number): Promise<void> {
      clock += ms;
      await tick(services, {});
    },
    pass(ms: number): void {
      clock += ms;
    },
  };
}

export type Office = ReturnType<typeof office>;

export const card = (template: string, text = 'as planned') => ({ template, data: { text } });

export const post = ({ services }: Office, id: string, to: Receiver, notBefore = services.now()): Message => ({
  kind: 'post',
  id,
  to,
  card: card('referral/alert'),
  notBefore: notBefore.toISOString(),
});

export const update = ({ services }: Office, id: string, of: string, text: string): Message => ({
  kind: 'update',
  id,
  of,
  card: card('referral/alert', text),
  notBefore: services.now().toISOString(),
});

export const to = (conversation: string): Receiver => ({
  kind: 'conversation',
  address: chat(conversation, 'channel'),
});

/** A new referral that has these things to say. */
export async function says({ services }: Office, messages: readonly Message[], about = referral): Promise<void> {
  const entry = { at: services.now().toISOString(), by: theApp, what: 'submitted', note: null };
  await insertAggregate(services, about, { record: {}, entry, messages });
}

/** The same referral, later, with more to say. */
export async function saysMore({ services }: Office, messages: readonly Message[], about = referral): Promise<void> {
  const entry = { at: services.now().toISOString(), by: theApp, what: 'changed', note: null };
  await changeAggregate(services, about, z.object({}), (record) => ({ record, entry, messages }));
}

export async function deliveryOf({ services }: Office, id: string, about = referral): Promise<Delivery> {
  const stored = await readMessage(services.tables, about, id);
  if (!stored) throw new Error(`no message ${id}`);
  return stored.delivery;
}

export async function knowsChatOf({ services }: Office, person: string): Promise<void> {
  await rememberChat(services.tables, person, chat(`chat of ${person}`));
}

export async function setsPanelChannel({ services }: Office, of: PanelOf, conversation: string): Promise<void> {
  const address = chat(conversation, 'channel');
  const team = { team: 'panel', serviceUrl: address.serviceUrl, tenant: address.tenant, name: null, channel: 'alerts' };
  const channel = { address, team, setBy: { id: 'ada', name: 'Ada Price' }, at: services.now().toISOString() };
  await services.tables.people.commit(channelsPartition, [setPanelChannel(of, channel)]);
}
