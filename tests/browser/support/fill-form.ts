import { type FieldView, fieldView } from '../../../src/form/field-view.ts';
import { itemsOf, type Question, type Questions, type Typed } from '../../../src/form/questions/question.ts';
import type { WalkedPage } from '../../../src/form/walk.ts';
import { walked } from '../../support/form.ts';
import type { Card } from './card.ts';
import type { Window } from './window.ts';

/** Goes through the form as a partner would, until all of it is done or the page with the title `until` shows. */
export async function fillForm(window: Window, answers: Typed, until?: string): Promise<void> {
  const { pages } = walked(answers);
  // Each press leads to a page or the task list, so twice the pages is more than any form takes.
  for (let press = 0; press < 2 * pages.length; press += 1) {
    const card = window.lastCard();
    const words = await card.text();
    const at = pages.find(
      ({ section, page }) => words.startsWith(section.title) && words.includes(`\n${page.title}\n`),
    );
    if (at && at.page.title === until) return;
    if (at) await fillPage(card, at, answers);
    else if (!/^(Start|Continue)$/m.test(words)) return;
    await goOn(card, words.includes('\nStart\n') ? 'Start' : 'Continue');
  }
  throw new Error(`The form does not end. It stands at:\n${await window.lastCard().text()}`);
}

/** Answers every question of the open page; of a list, every item on a card of its own. */
async function fillPage(card: Card, { asked }: WalkedPage, answers: Typed): Promise<void> {
  for (const [name, question] of Object.entries(asked)) {
    if (question.kind === 'repeat') await addItems(card, name, question, itemsOf(answers, name));
    else await answer(card, name, question, answers);
  }
}

async function addItems(card: Card, name: string, question: Question, items: readonly Typed[]): Promise<void> {
  const added = await card.element.getByRole('button', { name: /^Remove / }).count();
  for (const [at, item] of items.entries()) {
    if (at < added) continue;
    await card.press(fieldOf(name, question, { [name]: items.slice(0, at) }).add);
    await answerAll(card, question.item, item);
    await goOn(card, 'Continue');
  }
}

async function goOn(card: Card, title: string): Promise<void> {
  await card.press(title);
  const words = await card.text();
  if (words.includes('There is a problem')) throw new Error(`The form does not go on:\n${words}`);
}

/** Answers these questions on the open card; what has no answer is left empty. */
export async function answerAll(card: Card, questions: Questions, answers: Typed): Promise<void> {
  for (const [name, question] of Object.entries(questions)) await answer(card, name, question, answers);
}

async function answer(card: Card, name: string, question: Question, answers: Typed): Promise<void> {
  const field = fieldOf(name, question, answers);
  const chosen = field.choices.filter(({ value }) => field.value.split(',').includes(value)).map(({ title }) => title);
  if (field.kind === 'confirm') await card.toggle(field.question, field.value === 'true');
  else if (field.kind === 'choices') await card.chooseSeveral(field.question, chosen);
  else if (field.kind === 'choice') for (const title of chosen) await card.choose(field.question, title);
  else await card.fill(field.question, field.value);
  if (field.unknown?.value === 'true') await card.toggle(field.unknown.title, true);
}

/** The question as its card shows it, so that labels and options are those that people see. */
const fieldOf = (name: string, question: Question, typed: Typed): FieldView =>
  fieldView(question, { name, typed, error: null, today: '2025-06-02', newItem: '' });
