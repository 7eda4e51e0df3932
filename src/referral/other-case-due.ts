import type { Services } from '../services.ts';
import { duplicateJoined } from './joined-duplicates.ts';
import { conflictsCarried } from './linked-conflicts.ts';
import { circleOpened } from './mutual-duplicates.ts';
import type { Referral } from './referral.ts';

/** What a case brings about in another one: at once after each step, and here again after a crash between. Answers when to look again. */
export const otherCaseDue = async (services: Services, referral: Referral, now: Date): Promise<Date | null> =>
  (await circleOpened(services, referral, now)) ??
  (await duplicateOf(services, referral, now)) ??
  conflictsCarried(services, referral, now);

/** Read anew, because a circle may have been opened at this case. */
const duplicateOf = async (services: Services, { aside, reference }: Referral, now: Date): Promise<Date | null> =>
  aside?.name === 'duplicate' ? duplicateJoined(services, reference, now) : null;
