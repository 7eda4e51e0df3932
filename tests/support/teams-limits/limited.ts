import { type Answer, type Call, throttled } from '../connector.ts';
import { counter, ofTeams, type Window } from './windows.ts';

export interface Limits {
  readonly perConversation: readonly Window[];
  readonly perTenant: readonly Window[];
}

/**
 * Refuses what is more than Teams allows, with 429 and the seconds to wait; null when the call is allowed, and counted. A refused call
 * is not counted. Creating a chat is counted apart from what is sent into it; a thread belongs to its channel.
 */
export function limited(limits: Limits = ofTeams): (call: Call) => Answer | null {
  const conversations = counter(limits.perConversation);
  const tenants = counter(limits.perTenant);
  return (call) => {
    const now = call.at.getTime();
    const key = `${call.what === 'personal-chat' ? 'create' : 'send'} ${call.conversation.replace(/;messageid=.*$/, '')}`;
    const waitMs = Math.max(conversations.waitMs(key, now), tenants.waitMs(call.tenant, now));
    if (waitMs > 0) return throttled(Math.ceil(waitMs / 1_000) * 1_000);
    conversations.count(key, now);
    tenants.count(call.tenant, now);
    return null;
  };
}
