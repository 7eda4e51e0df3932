import type { ConversationAddress } from '../people/address.ts';
import { type Aggregate, DeliveryError, type Services } from '../services.ts';
import { pacerOf } from './limits.ts';

/** What a call to Teams came to that threw: logged, and the tenant left in peace when Teams asked for it. */
export function heeded(
  services: Pick<Services, 'log' | 'messenger' | 'now' | 'settings'>,
  { partition }: Aggregate,
  { tenant }: ConversationAddress,
  error: unknown,
): DeliveryError {
  const failure = error instanceof DeliveryError ? error : new DeliveryError(null, nameOf(error));
  services.log.warn('delivery-failed', { partition, error: failure.message });
  if (failure.status === 429) {
    const until = new Date(services.now().getTime() + (failure.retryAfterMs ?? 1_000));
    pacerOf(services.messenger, services.settings.limits).pause(tenant, until);
  }
  return failure;
}

/** An error's words may quote what was to be posted; its name does not. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unexpected');
