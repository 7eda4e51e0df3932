import { putOnAgenda } from '../outbox/agenda.ts';
import type { Services } from '../services.ts';
import { monthlyAggregate } from './reporting/monthly-due.ts';

/** At every start, of every instance: the monthly digest is on the agenda. */
export const beginBriefings = (services: Services): Promise<void> =>
  putOnAgenda(services, monthlyAggregate, services.now());
