import { action, show } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { withCard } from './draft.ts';
import { changeDraft } from './draft-store.ts';
import { PageData } from './press-data.ts';
import { cardOf, momentOf } from './show-step.ts';
import { answered } from './step.ts';

/** Continue, Back, and Save and close, on a page: what was typed is kept in one read and one write. */
export const answer = action({
  verb: 'notification-form/answer',
  allow: 'anyone',
  only: 'personal',
  data: PageData,
  async run({ draft: id, page, seen, from, go, ...sent }, turn) {
    const moment = momentOf(turn.services);
    const step = await changeDraft(turn.services, turn.person.id, id, (draft) =>
      answered(withCard(draft, turn.place.pressed), { page, seen, from, go, sent }, moment),
    );
    return step instanceof Refusal ? step : show(cardOf(step, turn));
  },
});
