import { knownPeople } from '../people/known-people.ts';
import type { Aggregate, Services } from '../services.ts';
import type { Tables } from '../tables/table.ts';
import type { Delivery } from './delivery.ts';
import type { Message } from './message.ts';
import type { StoredMessage } from './outbox-store.ts';
import type { Settlement } from './settlement.ts';
import { settledView, undeliveredView } from './views.ts';

type Needs = Pick<Services, 'tables' | 'settings' | 'now'>;

const prefix = 'told:';

/** Of a message that tells an administrator about another; nobody is told when it fails itself. */
export const isTelling = (id: string): boolean => id.startsWith(prefix);

/** One for each administrator, about a message that will now have this delivery. */
export async function tellings(
  services: Needs,
  aggregate: Aggregate,
  stored: StoredMessage,
  delivery: Delivery,
): Promise<Message[]> {
  const now = services.now();
  const name = await receiverName(services.tables, stored.message);
  const card = undeliveredView(aggregate, { message: stored.message, delivery }, name, now);
  const missing = delivery.state === 'waiting' ? delivery.missing : null;
  const round = missing ? `missing since ${missing.since}` : stored.settlements.length;
  return services.settings.administrators.map((id) => ({
    kind: 'post',
    id: tellingId(stored, round, id),
    to: { kind: 'person', id },
    card,
    notBefore: now.toISOString(),
  }));
}

/** Once one person has settled it, no administrator's card keeps its buttons. */
export async function settledTellings(
  services: Needs,
  aggregate: Aggregate,
  stored: StoredMessage,
  settlement: Settlement,
): Promise<Message[]> {
  const name = await receiverName(services.tables, stored.message);
  const card = settledView(aggregate, stored.message, name, settlement);
  const round = stored.settlements.length;
  return services.settings.administrators.map((id) => ({
    kind: 'update',
    id: `${tellingId(stored, round, id)}:settled`,
    of: tellingId(stored, round, id),
    card,
    notBefore: services.now().toISOString(),
  }));
}

/** As Teams names that person, if they have talked to the app and the message is for one. */
export async function receiverName(tables: Tables, message: Message): Promise<string | null> {
  if (message.kind !== 'post' || message.to.kind !== 'person') return null;
  const { id } = message.to;
  return (await knownPeople(tables)).find((person) => person.id === id)?.name ?? null;
}

/** A message that is sent again can fail again, and a receiver can go missing again: each round has tellings of its own. */
const tellingId = ({ message }: StoredMessage, round: number | string, administrator: string) =>
  `${prefix}${message.id}:${round}:${administrator}`;
