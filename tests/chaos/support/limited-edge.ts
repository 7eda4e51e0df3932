import type { Answer, Call } from '../../support/connector.ts';
import { tenant } from './cast.ts';
import type { EdgeCall, EdgeFault } from './edge.ts';
import type { Clock } from './own-clock.ts';

/** Teams over HTTP answers by these rules, at the time of this clock; null lets a call go well. */
export const answering =
  (answers: (call: Call) => Answer | null, { now }: Pick<Clock, 'now'>) =>
  ({ what, conversation }: EdgeCall): EdgeFault | null => {
    if (what === 'ask') return null;
    const answer = answers({ what: what === 'own-chat' ? 'personal-chat' : what, conversation, tenant, at: now() });
    return answer && faultOf(answer);
  };

const faultOf = ({ status, happened, retryAfterMs, code }: Answer): EdgeFault => ({
  status,
  happened,
  ...(retryAfterMs !== null && { retryAfter: retryAfterMs / 1_000 }),
  ...(code !== null && { code }),
});
