import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { conflictsCarried } from './linked-conflicts.ts';
import type { ReferralReference } from './reference.ts';
import { changeReferral, readReferral } from './referral-store.ts';

/**
 * The case in which a duplicate goes on knows of it, once, so that its form is read there too, and its conflicts of interest close the
 * duplicate as well. Answers when to look again.
 */
export async function duplicateJoined(
  services: Services,
  duplicate: ReferralReference,
  now: Date,
): Promise<Date | null> {
  const aside = (await readReferral(services.tables, duplicate))?.aside;
  if (aside?.name !== 'duplicate') return null;
  const result = await changeReferral(services, aside.of, (other) => {
    if (other.duplicates.includes(duplicate)) return null;
    const entry = { at: now.toISOString(), by: aside.by, what: 'duplicate-joined', note: duplicate };
    const record = { ...other, duplicates: [...other.duplicates, duplicate] };
    return { record, entry, messages: [], dueNext: now };
  });
  if (result instanceof Refusal) return result.reason === 'changed-meanwhile' ? now : null;
  return conflictsCarried(services, result, now);
}
