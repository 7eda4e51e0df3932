import { z } from 'zod';
import { type AllowedAddresses, isAllowedAddress } from './allowed-address.ts';

/** Who may come in, and where answers may go. */
export interface Door extends AllowedAddresses {
  readonly tenants: readonly string[];
}

const Tenant = z.string().min(1);
const Envelope = z.object({
  type: z.string().min(1),
  from: z.object({ id: z.string().min(1), tenantId: Tenant.nullish() }),
  recipient: z.object({ id: z.string().min(1) }),
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  conversation: z.object({ id: z.string().min(1), tenantId: Tenant.nullish() }),
  channelData: z.object({ tenant: z.object({ id: Tenant }).nullish() }).nullish(),
});

/**
 * Why an activity with a good token is turned away, or null when it may come in. Teams does not check the tenant, and a token
 * does not need to name the address that answers go to: both are checked here, before any handler, and missing is a no.
 */
export function turnedAway(raw: unknown, door: Door): string | null {
  const parsed = Envelope.safeParse(raw);
  if (!parsed.success) return `no ${String(parsed.error.issues[0]?.path.join('.'))}`;
  const { channelData, conversation, from, serviceUrl } = parsed.data;
  const places = [channelData?.tenant?.id, conversation.tenantId].filter((tenant) => tenant != null).map(lower);
  if (places.length === 0) return 'no tenant';
  // In a shared channel a person's own tenant may be another than the channel's; where Teams names it, it counts too.
  const all = from.tenantId ? [...places, lower(from.tenantId)] : places;
  if (!all.every((tenant) => door.tenants.map(lower).includes(tenant))) return 'tenant not allowed';
  if (new Set(places).size > 1) return 'tenants disagree';
  return isAllowedAddress(serviceUrl, door) ? null : 'service address not allowed';
}

const lower = (text: string) => text.toLowerCase();
