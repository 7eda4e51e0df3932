import { bytesOf, inputsOf, mostTypedOnAPage } from '../form/inputs.ts';
import { itemsOf, type Question } from '../form/questions/question.ts';
import { readItem } from '../form/questions/repeat.ts';
import { pageNamed, walk } from '../form/walk.ts';
import { Refusal } from '../refusal.ts';
import { type Draft, type ItemPlace, keepItem } from './draft.ts';
import { clashWords, type Moment, type Next, type Step } from './step.ts';

/** A press on the card of one item of a repeat. */
export interface ItemPress extends ItemPlace {
  readonly seen: number;
  readonly from: string;
  readonly go: 'continue' | 'back' | 'close';
  readonly sent: Readonly<Record<string, unknown>>;
}

const tooMuch = new Refusal(
  'bad-data',
  'That is too much text for one card, so it was not saved. It is still there: please shorten it and press again.',
);

/** Keeps one item. Nothing entered adds nothing; what is wrong is kept and said. */
export function itemAnswered(draft: Draft, press: ItemPress, moment: Moment): Step | Refusal {
  const question = repeatAt(draft, press, moment);
  if (!question) return { draft, next: { kind: 'tasks' } };
  const inputs = inputsOf(question.item, press.sent, moment.today);
  if (bytesOf(inputs) > mostTypedOnAPage) return tooMuch;
  const { errors } = readItem(question.item, inputs, moment.today);
  const nothing = bytesOf(inputs) === 0 && !itemsOf(draft.typed, press.repeat).some((one) => one.id === press.item);
  const { draft: kept, clash } = nothing
    ? { draft, clash: false }
    : keepItem(draft, press, inputs, press.seen, moment.now);
  if (clash) return { draft, next: itemNext(press, clashWords(inputs)) };
  if (press.go === 'close') return { draft: kept, next: { kind: 'saved' } };
  const wrong = press.go === 'continue' && Object.keys(errors).length > 0;
  return {
    draft: kept,
    next: wrong ? itemNext(press, { typed: inputs, errors }) : { kind: 'page', page: press.page, from: press.from },
  };
}

const itemNext = (
  { page, from, repeat, item }: ItemPress,
  showing: Extract<Next, { kind: 'item' }>['showing'],
): Next => ({
  kind: 'item',
  page,
  from,
  repeat,
  item,
  showing,
});

/** The repeat a press speaks of, when it can be reached and is one. */
export function repeatAt(draft: Draft, { page, repeat }: ItemPlace, { form, today }: Moment): Question | null {
  const question = pageNamed(walk(form, draft, today), page)?.asked[repeat];
  return question?.kind === 'repeat' ? question : null;
}
