import type { Outcome } from '../../src/action.ts';
import { allActions } from '../../src/app.ts';
import type { CardView } from '../../src/card-view.ts';
import type { Draft } from '../../src/notification-form/draft.ts';
import { insertDraft } from '../../src/notification-form/draft-store.ts';
import { inOwnChat, robin, servicesOn } from '../support/turn.ts';

/** The cards that only a press draws: one's own forms, and what is asked before something goes. `draft` is Robin's. */
export async function cardsAround(draft: Draft, { page, repeat, item }: { page: string; repeat: string; item: string }) {
  const services = servicesOn();
  const press = async (verb: string, data: object = {}): Promise<CardView> => {
    const pressed = allActions.find((one) => one.verb === `notification-form/${verb}`);
    return cardOf(await pressed?.perform({ draft: draft.id, ...data }, inOwnChat(services, robin)));
  };
  const none = await press('mine');
  await insertDraft(services, draft);
  const some = await press('mine');
  const place = { page, repeat, item, seen: 0 };
  const asked = [await press('remove-item', { ...place, sure: 'no' }), await press('discard', { sure: 'no' })];
  return [none, some, ...asked, await press('discard', { sure: 'yes' })];
}

function cardOf(outcome: Outcome | undefined): CardView {
  if (!outcome || !('card' in outcome)) throw new Error(`no card but ${JSON.stringify(outcome)}`);
  return outcome.card;
}
