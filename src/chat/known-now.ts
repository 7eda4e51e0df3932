import type { Turn } from '../action.ts';
import { isAskedForAnything } from '../people/asked.ts';
import { rolesOf } from '../people/roles.ts';
import type { Known } from './offers.ts';

/** While a team's roster cannot be read, roles cannot be told; what everybody may do, the live concern first, is offered all the same. */
export async function knownNow({ services, person }: Turn): Promise<Known> {
  try {
    const [held, isAsked] = await Promise.all([
      rolesOf(services, person.id),
      isAskedForAnything(services.tables, person.id),
    ]);
    return { held, isAsked };
  } catch (error) {
    services.log.warn('roles not known', { person: person.id, fault: error instanceof Error ? error.name : 'unknown' });
    return { held: new Set(), isAsked: false };
  }
}
