import type { Services } from '../services.ts';
import { conflictsCarried } from './linked-conflicts.ts';
import { circleOpened } from './mutual-duplicates.ts';
import type { Referral } from './referral.ts';

/** What a case brings about in another one: at once after each step, and here again after a crash between. Answers when to look again. */
export const otherCaseDue = async (services: Services, referral: Referral, now: Date): Promise<Date | null> =>
  (await circleOpened(services, referral, now)) ?? conflictsCarried(services, referral, now);
