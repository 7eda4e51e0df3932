import { deleteAt } from '../notification-form/keeping.ts';
import type { Partnership } from '../partnership.ts';
import type { Services } from '../services.ts';
import { leftAt, type Referral } from './referral.ts';
import { listStepDrafts, removeStepDraft } from './step-store.ts';
import type { StepDraft } from './steps/step-draft.ts';

/**
 * What is filled in of the steps of a case goes when nobody has touched it for a while, and when the case is closed or goes elsewhere.
 * Answers when to look next.
 */
export async function stepDraftsDue(services: Services, referral: Referral, now: Date): Promise<Date | null> {
  const { partnership } = services;
  const stored = await listStepDrafts(services, referral.reference);
  const next: Date[] = [];
  for (const one of stored) {
    const goes = goesAt(one.draft, referral, partnership);
    if (goes > now) next.push(goes);
    else if (!(await removeStepDraft(services, referral.reference, one))) next.push(now);
  }
  return next.length === 0 ? null : new Date(Math.min(...next.map((moment) => moment.getTime())));
}

/** What was typed after the case had left is for its way back, or a challenge: it is kept as long as any. */
function goesAt({ savedAt }: StepDraft, referral: Referral, partnership: Partnership): Date {
  const left = leftAt(referral);
  return left !== null && savedAt <= left ? new Date(left) : deleteAt(new Date(savedAt), partnership);
}
