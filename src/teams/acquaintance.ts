import { faultFacts } from '../log.ts';
import type { ConversationAddress } from '../people/address.ts';
import type { Person } from '../people/person.ts';
import type { Log, Services } from '../services.ts';
import type { Heard } from './activity.ts';
import { within } from './within.ts';

const mostKept = 50_000;
const mostMsToRemember = 1_000;

/** What is to be done when somebody is met, or met somewhere new. */
export type Met = (services: Services, person: Person, address: ConversationAddress) => Promise<void>;

/**
 * Tells of everybody once for each place they are met in, so that a press costs no storage for it.
 * Forgotten when the app restarts: then each is told of once more.
 */
export function acquaintance(services: Services, met: Met): (heard: Heard, log: Log) => Promise<void> {
  const kept = new Set<string>();
  return async ({ person, place }, log) => {
    const key = [person.id, person.name, place.address.conversation, place.address.serviceUrl].join('\n');
    if (kept.has(key)) return;
    if (kept.size >= mostKept) kept.clear();
    kept.add(key);
    try {
      await within(mostMsToRemember, met(services, person, place.address));
    } catch (error) {
      kept.delete(key);
      log.warn('person not remembered', faultFacts(error));
    }
  };
}
