import type { Tables } from '../tables/table.ts';
import { ConversationAddress } from './address.ts';

const chatKey = 'chat';
const partitionOf = (personId: string) => `person:${personId}`;

/**
 * Keeps where this person can be written to. Their own chat is worth more than a channel they were seen in,
 * so a channel never takes its place. True when something new was learned, and messages may have waited for it.
 */
export async function rememberChat(
  tables: Pick<Tables, 'people'>,
  personId: string,
  address: ConversationAddress,
): Promise<boolean> {
  const known = await chatOf(tables, personId);
  if (known && (isSame(known, address) || (known.kind === 'personal' && address.kind !== 'personal'))) return false;
  await tables.people.commit(partitionOf(personId), [{ kind: 'put', key: chatKey, body: address }]);
  return true;
}

/** Their own chat; or, when that is not known yet, where they were last seen; null when they were never seen. */
export async function chatOf(tables: Pick<Tables, 'people'>, personId: string): Promise<ConversationAddress | null> {
  const row = await tables.people.read(partitionOf(personId), chatKey);
  return row && ConversationAddress.parse(row.body);
}

function isSame(a: ConversationAddress, b: ConversationAddress): boolean {
  return a.conversation === b.conversation && a.serviceUrl === b.serviceUrl && a.tenant === b.tenant;
}
