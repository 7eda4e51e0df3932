import { action, show } from '../action.ts';
import { inputsOf } from '../form/inputs.ts';
import { pageNamed, walk } from '../form/walk.ts';
import { Refusal } from '../refusal.ts';
import { type Draft, keepPage, withCard } from './draft.ts';
import { changeDraft } from './draft-store.ts';
import { itemAnswered, repeatAt } from './item-step.ts';
import { ItemAnswerData, ItemData } from './press-data.ts';
import { cardOf, momentOf } from './show-step.ts';
import { clashWords, type Moment, type Step } from './step.ts';

/** Opens one item of a repeat, new or known; what was typed beside it is kept first. */
export const item = action({
  verb: 'notification-form/item',
  allow: 'anyone',
  only: 'personal',
  data: ItemData,
  async run({ draft: id, page, seen, from, repeat, item: itemId, ...sent }, turn) {
    const moment = momentOf(turn.services);
    const step = await changeDraft(turn.services, turn.person.id, id, (draft): Step => {
      const carded = withCard(draft, turn.place.pressed);
      if (!repeatAt(carded, { page, repeat, item: itemId }, moment)) return { draft: carded, next: { kind: 'tasks' } };
      return opened(carded, { kind: 'item', page, from, repeat, item: itemId }, { seen, sent }, moment);
    });
    return step instanceof Refusal ? step : show(cardOf(step, turn));
  },
});

interface Beside {
  seen: number;
  sent: Readonly<Record<string, unknown>>;
}

function opened(
  draft: Draft,
  next: Extract<Step['next'], { kind: 'item' }>,
  { seen, sent }: Beside,
  moment: Moment,
): Step {
  const at = pageNamed(walk(moment.form, draft, moment.today), next.page);
  const inputs = inputsOf(at?.asked ?? {}, sent, moment.today);
  const empty = Object.values(inputs).every((text) => text === '' || text === 'false');
  if (!at || empty) return { draft, next };
  const kept = keepPage(draft, at.page, inputs, seen, moment.now);
  return kept.clash
    ? { draft, next: { kind: 'page', page: next.page, from: next.from, showing: clashWords(inputs) } }
    : { draft: kept.draft, next };
}

/** Continue, Back, and Save and close, on the card of one item. */
export const answerItem = action({
  verb: 'notification-form/answer-item',
  allow: 'anyone',
  only: 'personal',
  data: ItemAnswerData,
  async run({ draft: id, page, seen, from, go, repeat, item: itemId, ...sent }, turn) {
    const moment = momentOf(turn.services);
    const step = await changeDraft(turn.services, turn.person.id, id, (draft) =>
      itemAnswered(withCard(draft, turn.place.pressed), { page, seen, from, go, repeat, item: itemId, sent }, moment),
    );
    return step instanceof Refusal ? step : show(cardOf(step, turn));
  },
});
