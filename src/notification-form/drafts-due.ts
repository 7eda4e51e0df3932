import type { Message } from '../outbox/message.ts';
import { messageWrites } from '../outbox/outbox-store.ts';
import type { Aggregate, Services } from '../services.ts';
import { discarded } from './discard.ts';
import type { Draft } from './draft.ts';
import { changeDraft, listDrafts } from './draft-store.ts';
import { deleteAt, warnAt } from './keeping.ts';
import { sendDraft } from './send-draft.ts';
import type { ReceiveSubmission } from './submission.ts';
import { goesSoonView } from './views.ts';

/** What happens by itself in one person's drafts: sending is finished, the owner is warned, what is too old goes. Answers when to look next. */
export const draftsDue =
  (receive: ReceiveSubmission) =>
  async (services: Services, { partition }: Aggregate, now: Date): Promise<Date | null> => {
    const personId = partition.replace(/^person:/, '');
    const next: Date[] = [];
    for (const draft of await listDrafts(services, personId)) {
      const due = await draftDue(services, draft, now, receive);
      if (due) next.push(due);
    }
    return next.length === 0 ? null : new Date(Math.min(...next.map((due) => due.getTime())));
  };

async function draftDue(services: Services, draft: Draft, now: Date, receive: ReceiveSubmission): Promise<Date | null> {
  const savedAt = new Date(draft.savedAt);
  if (draft.sentAt) await sendDraft(services, draft, draft.sentAt, receive);
  else if (deleteAt(savedAt, services.partnership) <= now) await discarded(services, draft);
  else if (warnAt(savedAt, services.partnership) > now) return warnAt(savedAt, services.partnership);
  else {
    if (!draft.warnedAt) await warn(services, draft, now);
    return deleteAt(savedAt, services.partnership);
  }
  return null;
}

/** The warning is committed with the mark that it was given, so that it is given once. */
async function warn(services: Services, { id, owner }: Draft, now: Date): Promise<void> {
  await changeDraft(
    services,
    owner.id,
    id,
    (draft) => ({ draft: draft.warnedAt ? draft : { ...draft, warnedAt: now.toISOString() } }),
    ({ draft }) => messageWrites([warning(draft, services, now)]),
  );
}

const warning = (draft: Draft, { partnership }: Services, now: Date): Message => ({
  kind: 'post',
  id: `goes-soon:${draft.id}:${Date.parse(draft.savedAt)}`,
  to: { kind: 'person', id: draft.owner.id },
  card: goesSoonView(draft, partnership),
  notBefore: now.toISOString(),
});
