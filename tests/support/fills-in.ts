import type { Typed } from '../../src/form/questions/question.ts';
import type { Rendered } from './rendered.ts';
import type { Seat } from './seat.ts';

/** Refers a case from the first word to the receipt; answers the reference, of the first referral when there are two. */
export async function refers(seat: Seat, answers: Typed): Promise<string> {
  await begins(seat);
  await fillsIn(seat, answers);
  await seat.presses('Send the form', { confirmed: 'true' });
  return /CR-\w{3}-\w{3}/.exec(seat.card().text)?.[0] ?? 'no reference';
}

/** Says that nobody is at risk now, and stands before the task list. */
export async function begins(seat: Seat): Promise<void> {
  await seat.says('Refer a case');
  await seat.presses('No, go on to the form');
}

/** Goes through the whole form as a partner would, page by page, up to sending. */
export async function fillsIn(seat: Seat, answers: Typed): Promise<void> {
  for (let press = 0; press < 200; press += 1) {
    const title = nextPress(seat.card(), answers);
    if (title === null) return;
    await seat.presses(title, inputsFor(seat.card(), answers));
  }
  throw new Error(`the form does not end:\n${seat.card().text}`);
}

function nextPress(card: Rendered, answers: Typed): string | null {
  const has = (title: string) => card.buttons.some((button) => button.title === title);
  const add = card.buttons.find(({ title }) => /^Add (a|an|another) /.test(title));
  if (add && wanting(card, answers, String(add.data.repeat))) return add.title;
  if (has('Send the form')) return null;
  return ['Continue', 'Start', 'Check your answers', 'Next part', 'Go to sending'].find(has) ?? null;
}

const itemsFor = (answers: Typed, repeat: string): readonly Typed[] => {
  const items = answers[repeat];
  return Array.isArray(items) ? items : [];
};
const addedSoFar = (card: Rendered) =>
  card.buttons.filter(({ verb }) => verb === 'notification-form/remove-item').length;
const wanting = (card: Rendered, answers: Typed, repeat: string) => addedSoFar(card) < itemsFor(answers, repeat).length;

function inputsFor(card: Rendered, answers: Typed): Record<string, string> {
  const go = card.buttons.find(({ title }) => title === 'Continue')?.data;
  const repeat = String(go?.repeat ?? '');
  const from = repeat === '' ? answers : itemBeing(card, answers, repeat);
  return Object.fromEntries(card.inputs.flatMap(({ id }) => (typeof from[id] === 'string' ? [[id, from[id]]] : [])));
}

/** The card of an item says its number in its title. */
function itemBeing(card: Rendered, answers: Typed, repeat: string): Typed {
  const number = Number(/number (\d+)/.exec(card.text)?.[1] ?? 1);
  return itemsFor(answers, repeat)[number - 1] ?? {};
}
