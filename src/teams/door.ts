import { z } from 'zod';

/** Who may come in, and where answers may go. */
export interface Door {
  readonly tenants: readonly string[];
  /** `*.` stands for any subdomain. */
  readonly serviceHosts: readonly string[];
  /** False in local mode only: answers then go over plain HTTP to this computer. */
  readonly https: boolean;
}

const Tenant = z.string().min(1);
const Envelope = z.object({
  type: z.string().min(1),
  from: z.object({ id: z.string().min(1) }),
  recipient: z.object({ id: z.string().min(1) }),
  channelId: z.literal('msteams'),
  serviceUrl: z.url(),
  conversation: z.object({ id: z.string().min(1), tenantId: Tenant.nullish() }),
  channelData: z.object({ tenant: z.object({ id: Tenant }).nullish() }).nullish(),
});

/**
 * Why an activity with a good token is turned away, or null when it may come in. Teams does not check the tenant, and a token
 * does not need to name the address that answers go to: both are checked here, before any handler, and missing is a no.
 */
export function turnedAway(raw: unknown, { tenants, serviceHosts, https }: Door): string | null {
  const parsed = Envelope.safeParse(raw);
  if (!parsed.success) return `no ${String(parsed.error.issues[0]?.path.join('.'))}`;
  const { channelData, conversation, serviceUrl } = parsed.data;
  const named = [channelData?.tenant?.id, conversation.tenantId].filter((tenant) => tenant != null).map(lower);
  if (named.length === 0) return 'no tenant';
  if (!named.every((tenant) => tenants.map(lower).includes(tenant))) return 'tenant not allowed';
  if (new Set(named).size > 1) return 'tenants disagree';
  return isAllowed(new URL(serviceUrl), serviceHosts, https) ? null : 'service address not allowed';
}

const lower = (text: string) => text.toLowerCase();

function isAllowed({ protocol, hostname, username, password }: URL, hosts: readonly string[], https: boolean): boolean {
  if (protocol !== 'https:' && (https || protocol !== 'http:')) return false;
  if (username || password) return false;
  return hosts
    .map(lower)
    .some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host));
}
