import type { ConversationAddress } from '../people/address.ts';
import { chatOf, rememberChat } from '../people/chats.ts';
import { panelChannel } from '../people/panel-channels.ts';
import { DeliveryError, type Services } from '../services.ts';
import type { Receiver } from './message.ts';

type Needs = Pick<Services, 'tables' | 'messenger'>;

/**
 * Where this receiver can be written to now; null while nobody has set it up.
 * @throws DeliveryError when Teams was asked for a person's chat and did not answer; asking again does no harm.
 */
export async function addressOf(services: Needs, receiver: Receiver): Promise<ConversationAddress | null> {
  if (receiver.kind === 'conversation') return receiver.address;
  if (receiver.kind === 'person') return ownChat(services, receiver.id);
  return (await panelChannel(services.tables, receiver.of))?.address ?? null;
}

async function ownChat({ tables, messenger }: Needs, personId: string): Promise<ConversationAddress | null> {
  const known = await chatOf(tables, personId);
  if (!known || known.kind === 'personal') return known;
  try {
    const chat = await messenger.personalChat(personId, known);
    await rememberChat(tables, personId, chat);
    return chat;
  } catch (error) {
    if (isNotInstalled(error)) return null;
    throw error;
  }
}

/** Teams refuses to open a chat until the app is installed for that person: there is something to wait for. */
const isNotInstalled = (error: unknown): boolean =>
  error instanceof DeliveryError && (error.status === 403 || error.status === 404);
