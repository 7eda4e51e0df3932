import type { PlainDate } from '../clocks/plain-date.ts';
import { beginningOf } from './beginning.ts';
import {
  itemsOf,
  notKnownWords,
  type Question,
  type QuestionKind,
  type Typed,
  textOf,
  unknownInput,
} from './questions/question.ts';
import { readItem, sayItem } from './questions/repeat.ts';
import { cautionOf } from './rows.ts';

/** One question as `cards/form/fields.json` draws it. */
export interface FieldView {
  id: string;
  kind: QuestionKind;
  /** Which of the card's inputs it is: worked out once here, because the card would compare words for every input. */
  drawn: ReturnType<typeof drawnAs>;
  /** Radio buttons while they fit a phone's screen, else a list to open; boxes for several always. */
  style: 'expanded' | 'compact';
  question: string;
  label: string;
  hint: string | null;
  value: string;
  error: string | null;
  caution: string | null;
  choices: { title: string; value: string }[];
  /** A box beside the field. Its title says what is not known: a screen reader hears nothing else. */
  unknown: { id: string; title: string; value: string } | null;
  /** `one` says which it is without its words: "person 2". */
  rows: { repeat: string; item: string; one: string; words: string; unfinished: boolean }[];
  /** Another item may be added. */
  more: boolean;
  add: string;
  newItem: string;
}

const mostRadioButtons = 7;

/** What a field needs beside its question. `newItem` is the id that an item added from this card will have. */
export interface FieldPlace {
  name: string;
  typed: Typed;
  error: string | null;
  today: PlainDate;
  newItem: string;
}

export function fieldView(question: Question, place: FieldPlace): FieldView {
  const { name, typed, error, newItem } = place;
  const rows = rowsOf(question, place);
  return {
    id: name,
    kind: question.kind,
    drawn: drawnAs(question.kind),
    style: question.kind === 'choice' && question.options.length > mostRadioButtons ? 'compact' : 'expanded',
    question: askedAs(question),
    label: question.label,
    hint: question.hint,
    value: textOf(typed, name),
    error,
    caution: error ? null : caution(question, place),
    choices: question.options.map(({ title, value }) => ({ title, value })),
    unknown: unknownOf(question, name, typed),
    rows,
    more: question.kind === 'repeat' && rows.length < question.most,
    add: rows.length === 0 ? `Add ${article(question.one)} ${question.one}` : `Add another ${question.one}`,
    newItem,
  };
}

const drawnAs = (kind: QuestionKind) => ({
  text: kind === 'text' || kind === 'date' || kind === 'long-text',
  lines: kind === 'long-text',
  choice: kind === 'choice' || kind === 'choices',
  several: kind === 'choices',
  confirm: kind === 'confirm',
  repeat: kind === 'repeat',
});

/** A screen reader hears only the label: what may be left out is said there. */
const askedAs = ({ question, need, kind }: Question) =>
  `${question}${kind === 'choices' ? ' Choose all that apply' : ''}${need === 'optional' ? ' (optional)' : ''}`;

const article = (noun: string) => (/^[aeiou]/i.test(noun) ? 'an' : 'a');

function unknownOf({ kind, need, label }: Question, name: string, typed: Typed): FieldView['unknown'] {
  const asWords = kind === 'text' || kind === 'long-text' || kind === 'date' || kind === 'repeat';
  if (need !== 'known' || !asWords) return null;
  const id = unknownInput(name);
  const title = `${notKnownWords}: ${label}`;
  return { id, title, value: textOf(typed, id) === 'true' ? 'true' : 'false' };
}

function caution(question: Question, { typed, name, today }: FieldPlace): string | null {
  const reading = question.read(typed, name, today);
  return reading.ok ? cautionOf(question, reading.value) : null;
}

/** Fifteen rows have to fit a card: the whole of an item stands on its own card and in check answers. */
const shownOfARow = 140;
const beginning = (words: string) =>
  words.length <= shownOfARow ? words : `${beginningOf(words, shownOfARow).trimEnd()}…`;

function rowsOf(question: Question, { name, typed, today }: FieldPlace): FieldView['rows'] {
  if (question.kind !== 'repeat') return [];
  return itemsOf(typed, name).map((item, at) => {
    const { answers, errors } = readItem(question.item, item, today);
    return {
      repeat: name,
      item: textOf(item, 'id'),
      one: `${question.one} ${at + 1}`,
      words: beginning(sayItem(question.item, answers)) || `Number ${at + 1}, nothing entered`,
      unfinished: Object.keys(errors).length > 0,
    };
  });
}
