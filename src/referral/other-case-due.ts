import type { Services } from '../services.ts';
import { conflictsCarried } from './linked-conflicts.ts';
import type { Referral } from './referral.ts';

/** What a case brings about in another one: at once after each step, and here again after a crash between. Answers when to look again. */
export const otherCaseDue = (services: Services, referral: Referral, now: Date): Promise<Date | null> =>
  conflictsCarried(services, referral, now);
