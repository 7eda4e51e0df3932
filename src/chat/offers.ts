import { briefingRoles } from '../briefing/briefing.ts';
import type { ConversationAddress } from '../people/address.ts';
import type { Role } from '../people/roles.ts';
import { caseloadReaders, caseReaders } from '../referral/case-readers.ts';

/** What is known of the person who asks what they can do. */
export interface Known {
  readonly held: ReadonlySet<Role>;
  /** Whether an agency's person is asked for something. */
  readonly isAsked: boolean;
}

/** Somebody without a role, of whom nothing is asked: nearly everybody. */
export const nobodySpecial: Known = { held: new Set(), isAsked: false };

/** What is offered where: a case is referred and opened in one's own chat, a channel is set up in that channel. */
export function offersOf(kind: ConversationAddress['kind'], { held, isAsked }: Known) {
  const personal = kind === 'personal';
  const holds = (roles: readonly Role[]) => roles.some((role) => held.has(role));
  return {
    personal,
    opensCases: personal && holds(caseReaders),
    exportsCaseload: personal && holds(caseloadReaders),
    briefs: personal && holds(briefingRoles),
    audits: personal && held.has('auditor'),
    readsLog: personal && holds(['auditor', 'coordinator']),
    isAsked: personal && isAsked,
    setsUp: personal && held.has('administrator'),
    setsUpChannel: kind === 'channel' && held.has('administrator'),
  };
}
