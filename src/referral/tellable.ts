import { agencyChannels } from '../people/agency-channels.ts';
import { tellableIn, withChat } from '../people/tellable.ts';
import type { Services } from '../services.ts';
import type { Referral } from './referral.ts';
import { contactOf, remindedRoles, type Tellable } from './reminder-audience.ts';
import { isReached } from './request-channel.ts';

/** Whom of this case can be written to now. */
export async function tellableOf(services: Services, { requests, actions }: Referral): Promise<Tellable> {
  const asked = [...requests.map(contactOf), ...actions.map(({ holder }) => holder?.id ?? null)];
  const contacts = asked.filter((id) => id !== null);
  const holders = await Promise.all(
    remindedRoles.map(async (role) => [role, await tellableIn(services, role)] as const),
  );
  const channels = await agencyChannels(services.tables);
  const unreached = requests.filter((one) => !isReached(one, channels, services.partnership.agencies));
  return {
    holders: Object.fromEntries(holders),
    agencies: await withChat(services, [...new Set(contacts)]),
    unreached: unreached.map(({ id }) => id),
  };
}
