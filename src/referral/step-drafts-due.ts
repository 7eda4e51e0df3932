import { dateInLondon } from '../clocks/london-time.ts';
import { saidShort } from '../clocks/plain-date.ts';
import { deleteAt, warnAt } from '../notification-form/keeping.ts';
import type { Message } from '../outbox/message.ts';
import { messageWrites, readMessage } from '../outbox/outbox-store.ts';
import type { Services } from '../services.ts';
import { Conflict } from '../tables/table.ts';
import { isConflicted, leftAt, type Referral } from './referral.ts';
import { aggregateOf } from './referral-store.ts';
import { holdsRequest, isRequestOver, requestOf } from './request.ts';
import { listStepDrafts, removeStepDraft, type StoredStep } from './step-store.ts';
import { stepGoesSoonView } from './step-view.ts';
import type { StepDraft } from './steps/step-draft.ts';

/**
 * What is filled in of the steps of a case goes when nobody has touched it for a while, of which its owner is told before, and when the
 * case is closed or goes elsewhere. An agency's return stays for as long as it can be asked for again. Answers when to look next.
 */
export async function stepDraftsDue(services: Services, referral: Referral, now: Date): Promise<Date | null> {
  const stored = await listStepDrafts(services, referral.reference);
  const next: Date[] = [];
  for (const one of stored.filter(({ draft }) => !isStillAsked(draft, referral))) {
    const due = await draftDue(services, referral, one, now);
    if (due) next.push(due);
  }
  return next.length === 0 ? null : new Date(Math.min(...next.map((moment) => moment.getTime())));
}

/** Whoever has the request may go on with their return, or have it back with a question, until the request is over. */
function isStillAsked({ step, about, by }: StepDraft, referral: Referral): boolean {
  const request = step === 'return' ? requestOf(referral, about) : null;
  return request !== null && holdsRequest(request, by) && !isRequestOver(referral, request);
}

async function draftDue(services: Services, referral: Referral, one: StoredStep, now: Date): Promise<Date | null> {
  const goes = goesAt(one.draft, referral, services);
  if (goes <= now) return (await removeStepDraft(services, referral.reference, one)) ? null : now;
  const warned = warnAt(new Date(one.draft.savedAt), services.partnership);
  if (warned > now) return warned;
  await warn(services, referral, one.draft, now);
  return goes;
}

/** What was typed after the case had left is for its way back, or a challenge: it is kept as long as any. */
function goesAt({ savedAt }: StepDraft, referral: Referral, { partnership }: Services): Date {
  const left = leftAt(referral);
  return left !== null && savedAt <= left ? new Date(left) : deleteAt(new Date(savedAt), partnership);
}

/** Once for what was saved at one moment; to whoever has a conflict of interest the case is closed. */
async function warn(services: Services, referral: Referral, draft: StepDraft, now: Date): Promise<void> {
  const aggregate = aggregateOf(referral.reference);
  const message = warning(referral, draft, services, now);
  const isTold = isConflicted(referral, draft.by.id) || (await readMessage(services.tables, aggregate, message.id));
  if (isTold) return;
  try {
    await services.tables.referrals.commit(aggregate.partition, messageWrites([message]));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}

function warning({ reference }: Referral, draft: StepDraft, { partnership }: Services, now: Date): Message {
  const deletedOn = saidShort(dateInLondon(deleteAt(new Date(draft.savedAt), partnership)));
  return {
    kind: 'post',
    id: `goes-soon:${draft.id}:${Date.parse(draft.savedAt)}`,
    to: { kind: 'person', id: draft.by.id },
    card: stepGoesSoonView(draft, reference, deletedOn),
    notBefore: now.toISOString(),
    inHours: true,
  };
}
