import { z } from 'zod';
import { action, show } from '../action.ts';
import type { CardView } from '../card-view.ts';
import { walk } from '../form/walk.ts';
import { putOnAgenda } from '../outbox/agenda.ts';
import { messageWrites } from '../outbox/outbox-store.ts';
import type { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Draft } from './draft.ts';
import { draftsOf, noDraft, readDraft, removeUnsent } from './draft-store.ts';
import { DraftData } from './press-data.ts';
import { cardsPutAway } from './put-away.ts';
import { sentFrom } from './sent-store.ts';
import { momentOf } from './show-step.ts';
import { draftRow } from './views.ts';

const discardedView: CardView = { template: 'notification-form/discarded', data: {} };

/** Deletes a draft, after asking. Pressed again, it says again that the draft is gone. */
export const discard = action({
  verb: 'notification-form/discard',
  allow: 'anyone',
  only: 'personal',
  data: DraftData.extend({ sure: z.enum(['no', 'yes']) }),
  async run({ draft: id, sure }, { services, person }) {
    const draft = await readDraft(services, person.id, id);
    if (!draft && sure === 'yes' && (await sentFrom(services, person.id, id)).length === 0) return show(discardedView);
    if (!draft || draft.sentAt) return noDraft;
    if (sure === 'no') return show(sureView(draft, services));
    return (await discarded(services, draft)) ?? show(discardedView);
  },
});

function sureView(draft: Draft, services: Services): CardView {
  const { form, today } = momentOf(services);
  const { title, facts } = draftRow(draft, walk(form, draft, today), services.partnership);
  return { template: 'notification-form/discard', data: { draft: draft.id, about: `${title}. ${facts}` } };
}

/** The draft and what its cards showed are gone; one that was sent or worked on at the same moment stays. */
export async function discarded(services: Services, { id, owner }: Draft): Promise<Refusal | null> {
  const now = services.now();
  await putOnAgenda(services, draftsOf(owner.id), now);
  const refused = await removeUnsent(services, owner.id, id, (draft) =>
    messageWrites(cardsPutAway(draft, discardedView, discardedView, now)),
  );
  if (!refused) services.wake(draftsOf(owner.id));
  return refused;
}
