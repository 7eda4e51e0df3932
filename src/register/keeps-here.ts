import type { Turn } from '../action.ts';
import { rolesOf } from '../people/roles.ts';
import { registerKeepers } from './published-review.ts';

/** Whether this person may change the register here: in their own chat only, so that a channel's card is the same for all. */
export async function keepsHere({ services, person, place }: Turn): Promise<boolean> {
  if (place.address.kind !== 'personal') return false;
  const held = await rolesOf(services, person.id);
  return registerKeepers.some((role) => held.has(role));
}
