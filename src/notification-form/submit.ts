import { z } from 'zod';
import { action, type Outcome, show, type Turn } from '../action.ts';
import { gapsIn, walk } from '../form/walk.ts';
import { putOnAgenda } from '../outbox/agenda.ts';
import { Refusal } from '../refusal.ts';
import { sendView } from './check-view.ts';
import type { Draft } from './draft.ts';
import { changeDraft, draftsOf, noDraft, readDraft } from './draft-store.ts';
import { DraftData } from './press-data.ts';
import { receiptView } from './receipt.ts';
import { sendDraft } from './send-draft.ts';
import { sentFrom } from './sent-store.ts';
import { momentOf } from './show-step.ts';
import type { ReceiveSubmission } from './submission.ts';

const Data = DraftData.extend({ confirmed: z.string().max(10).default('false') });
const notConfirmed = 'Tick the box to confirm that what you have written is right as far as you know';

/** Sends the form. Pressed again, by the same person in any window, it shows the same receipt. */
export const submit = (receive: ReceiveSubmission) =>
  action({
    verb: 'notification-form/submit',
    allow: 'anyone',
    only: 'personal',
    data: Data,
    async run({ draft: id, confirmed }, turn) {
      const draft = await readDraft(turn.services, turn.person.id, id);
      if (!draft) return receiptAgain(id, turn);
      if (draft.sentAt) return finished(draft, turn, receive);
      const marked = await markSent(id, confirmed === 'true', turn);
      return 'kind' in marked || marked instanceof Refusal ? marked : finished(marked, turn, receive);
    },
  });

/** From here on the draft cannot change; if this process dies now, the agenda finishes it. */
async function markSent(id: string, confirmed: boolean, { services, person, place }: Turn): Promise<Draft | Outcome> {
  const { form, today, now } = momentOf(services);
  await putOnAgenda(services, draftsOf(person.id), now);
  const step = await changeDraft(services, person.id, id, (draft) => {
    const walked = walk(form, draft, today);
    if (walked.branches.length === 0 || gapsIn(walked).length > 0)
      return { draft, card: sendView(draft, walked, null) };
    if (!confirmed) return { draft, card: sendView(draft, walked, notConfirmed) };
    const others = draft.cards.filter((one) => one.activityId !== place.pressed?.activityId);
    return {
      draft: { ...draft, sentAt: now.toISOString(), cards: place.pressed ? [...others, place.pressed] : others },
      card: null,
    };
  });
  if (step instanceof Refusal) return step;
  return step.card ? show(step.card) : step.draft;
}

async function finished(draft: Draft, { services }: Turn, receive: ReceiveSubmission): Promise<Outcome> {
  const sent = await sendDraft(services, draft, draft.sentAt ?? draft.savedAt, receive);
  return show(receiptView(sent, services.partnership));
}

async function receiptAgain(id: string, { services, person }: Turn): Promise<Outcome> {
  const sent = await sentFrom(services, person.id, id);
  return sent.length > 0 ? show(receiptView(sent, services.partnership)) : noDraft;
}
