import { faultFacts } from '../log.ts';
import { rememberChat } from '../people/chats.ts';
import type { Services } from '../services.ts';
import type { Heard } from './activity.ts';
import { within } from './within.ts';

const mostKept = 50_000;
const mostMsToRemember = 1_000;

/**
 * Keeps each person's address for later messages, and what was kept already, so that a press costs no storage for it.
 * Forgotten when the app restarts: then each is written once more.
 */
export function chatMemory({ tables, log }: Services): (heard: Heard) => Promise<void> {
  const kept = new Set<string>();
  return async ({ person, place }) => {
    const key = [person.id, place.address.conversation, place.address.serviceUrl].join('\n');
    if (kept.has(key)) return;
    if (kept.size >= mostKept) kept.clear();
    kept.add(key);
    try {
      await within(mostMsToRemember, rememberChat(tables, person.id, place.address));
    } catch (error) {
      kept.delete(key);
      log.warn('chat not remembered', faultFacts(error));
    }
  };
}
