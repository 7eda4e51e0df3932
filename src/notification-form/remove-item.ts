import { z } from 'zod';
import { action, show } from '../action.ts';
import type { CardView } from '../card-view.ts';
import { itemsOf } from '../form/questions/question.ts';
import { readItem, sayItem } from '../form/questions/repeat.ts';
import { Refusal } from '../refusal.ts';
import { type Draft, removeItem as removed } from './draft.ts';
import { changeDraft, noDraft, readDraft } from './draft-store.ts';
import { repeatAt } from './item-step.ts';
import { ItemData } from './press-data.ts';
import { cardOf, momentOf } from './show-step.ts';
import type { Moment } from './step.ts';

const Data = ItemData.extend({ sure: z.enum(['no', 'yes']).default('no') });
type Data = z.infer<typeof Data>;

/** Removes one item of a repeat, after asking. */
export const removeItem = action({
  verb: 'notification-form/remove-item',
  allow: 'anyone',
  only: 'personal',
  data: Data,
  async run(data, turn) {
    const { services, person } = turn;
    const moment = momentOf(services);
    if (data.sure === 'no') {
      const draft = await readDraft(services, person.id, data.draft);
      return draft ? show(sureView(draft, data, moment)) : noDraft;
    }
    const step = await changeDraft(services, person.id, data.draft, (draft) => ({
      draft: repeatAt(draft, data, moment) ? removed(draft, data, moment.now) : draft,
      next: { kind: 'page', page: data.page, from: data.from } as const,
    }));
    return step instanceof Refusal ? step : show(cardOf(step, turn));
  },
});

function sureView(draft: Draft, { page, seen, from, repeat, item }: Data, moment: Moment): CardView {
  const question = repeatAt(draft, { page, repeat, item }, moment);
  const typed = itemsOf(draft.typed, repeat).find((one) => one.id === item);
  const words = question && typed ? sayItem(question.item, readItem(question.item, typed, moment.today).answers) : '';
  const data = {
    draft: draft.id,
    page,
    seen,
    from,
    repeat,
    item,
    one: question?.one ?? 'entry',
    words: words || 'Nothing was entered.',
  };
  return { template: 'notification-form/remove-item', data };
}
