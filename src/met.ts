import { receiverFound } from './outbox/unsettled.ts';
import type { ConversationAddress } from './people/address.ts';
import { rememberChat } from './people/chats.ts';
import { rememberPerson } from './people/known-people.ts';
import type { Person } from './people/person.ts';
import type { Services } from './services.ts';

/** Somebody has talked to the app: they can be written to, be given a role, and get what was waiting for them. */
export async function met(services: Services, person: Person, address: ConversationAddress): Promise<void> {
  await rememberPerson(services.tables, person);
  if (await rememberChat(services.tables, person.id, address)) await receiverFound(services);
}
