import { dateInLondon } from '../clocks/london-time.ts';
import type { Branch } from '../form/form.ts';
import { type Walk, walk } from '../form/walk.ts';
import { messageWrites } from '../outbox/outbox-store.ts';
import type { Services } from '../services.ts';
import { Conflict } from '../tables/table.ts';
import type { Draft } from './draft.ts';
import { draftsOf, removeDraft } from './draft-store.ts';
import { factsOf } from './facts.ts';
import { frozen } from './frozen.ts';
import { cardsPutAway } from './put-away.ts';
import { closedView, receiptView } from './receipt.ts';
import { receiptWrite, type Sent, sentWrite } from './sent-store.ts';
import type { ReceiveSubmission, Submission } from './submission.ts';

/**
 * Turns a draft marked as sent into its referral, or two. Every part may be done again: whoever finds a sent draft
 * after a crash finishes it, and nothing is made twice.
 */
export async function sendDraft(
  services: Services,
  draft: Draft,
  sentAt: string,
  receive: ReceiveSubmission,
): Promise<readonly Sent[]> {
  const walked = walk(services.form, draft, dateInLondon(new Date(sentAt)));
  const sent: Sent[] = [];
  for (const kind of walked.branches) {
    const submission = submissionOf(services, draft, walked, { kind, sentAt });
    const { acknowledgeBy } = await receive(services, submission);
    sent.push({ reference: submission.reference, kind, draft: draft.id, sentAt, acknowledgeBy });
  }
  await putAway(services, draft, sent);
  return sent;
}

function submissionOf(
  services: Services,
  draft: Draft,
  walked: Walk,
  { kind, sentAt }: { kind: Branch; sentAt: string },
): Submission {
  const facts = factsOf(kind, walked.answers);
  const other: Branch = kind === 'child' ? 'adult' : 'child';
  return {
    reference: draft.references[kind],
    kind,
    linked: walked.branches.includes(other) ? draft.references[other] : null,
    draft: draft.id,
    referrer: draft.owner,
    chat: draft.chat,
    facts,
    document: frozen(walked, kind, facts.mustNotContact),
    formVersion: services.form.version,
    ruleSet: services.partnership.ruleSets[kind],
    submittedAt: sentAt,
  };
}

/** The draft goes, its receipt stays, and its cards are replaced: in one commit, which only one of several finishers makes. */
async function putAway(services: Services, draft: Draft, sent: readonly Sent[]): Promise<void> {
  const messages = cardsPutAway(draft, closedView(sent), receiptView(sent, services.partnership), services.now());
  try {
    const receipts = [...sent.map(sentWrite), receiptWrite(draft.id, sent)];
    await removeDraft(services, draft.owner.id, draft.id, [...receipts, ...messageWrites(messages)]);
    services.wake(draftsOf(draft.owner.id));
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
  }
}
