import { beginningOf } from '../../form/beginning.ts';
import { page } from '../../form/form.ts';
import { choice } from '../../form/questions/choice.ts';
import { type Answers, given } from '../../form/questions/condition.ts';
import { type Typed, textOf } from '../../form/questions/question.ts';
import { longText } from '../../form/questions/text.ts';
import { mostPieces, split } from './split.ts';
import { partNames, wordsOf } from './written.ts';

/** Characters: more than twice a briefing. */
const mostPasted = 8_000;

const piecesIn = (answers: Answers, headings: readonly string[]) => split(wordsOf(answers, 'whole'), headings).rest;

/** A text that was written elsewhere, pasted whole and spread over the parts. */
export function pastePages(headings: readonly string[]) {
  const carry = (typed: Typed) => spread(typed, headings);
  const whole = longText({
    question: 'Paste the whole text here, with its headings, or go on without',
    label: 'Whole text',
    hint: 'From Word or as Markdown. What stands under a heading that is not known is asked about.',
    ask: 'Paste the text',
    need: 'optional',
    most: mostPasted,
  });
  return [
    page({ name: 'paste', title: 'Is it written already?', questions: { whole }, carry }),
    page({
      name: 'place',
      title: 'Where does this go?',
      intro: ['These pieces have no heading that is known. They are put behind what stands in the part already.'],
      when: given(['whole'], (answers) => piecesIn(answers, headings).length > 0),
      questions: Object.fromEntries(pieceNames.map((name, at) => [name, whereTo(at, headings)])),
      carry,
    }),
  ] as const;
}

const pieceNames = Array.from({ length: mostPieces }, (_, at) => `piece${at + 1}`);
const leaveOut = 'leave-out';

const whereTo = (at: number, headings: readonly string[]) =>
  choice({
    question: `Where does piece ${at + 1} go?`,
    label: `Piece ${at + 1}`,
    ask: `Choose where piece ${at + 1} goes`,
    when: given(['whole'], (answers) => piecesIn(answers, headings).length > at),
    options: [
      ...headings.map((heading, part) => ({ value: partNames[part] ?? '', title: heading })),
      { value: 'furtherReading', title: 'Further reading' },
      { value: leaveOut, title: 'Leave it out' },
    ],
  });

const shownOfAPiece = 400;

/** The pieces that are asked about, each by its number. */
export const pieceLines = (answers: Answers, headings: readonly string[]): string[] =>
  piecesIn(answers, headings).map((piece, at) => {
    const more = piece.length > shownOfAPiece ? ' …' : '';
    return `Piece ${at + 1}: ${beginningOf(piece.replace(/\s+/g, ' '), shownOfAPiece)}${more}`;
  });

/**
 * Puts a pasted text into the parts, behind what was typed there, once it is said where each piece goes. Doing it again with the same
 * text changes nothing.
 */
export function spread(typed: Typed, headings: readonly string[]): Typed {
  const whole = textOf(typed, 'whole');
  if (whole === '' || whole.length > mostPasted) return typed;
  const { title, parts, rest } = split(whole, headings);
  const places = rest.map((_, at) => textOf(typed, pieceNames[at] ?? ''));
  if (places.includes('')) return typed;
  const called = textOf(typed, 'title');
  const into = [
    ...(title === null || title === called ? [] : [[called === '' ? 'title' : partNames[0], title]]),
    ...parts.map((part, at) => [partNames[at] ?? '', part]),
    ...rest.map((piece, at) => [places[at] ?? '', piece]),
  ];
  const spent = Object.fromEntries(['whole', ...pieceNames].map((name) => [name, '']));
  return into.reduce<Typed>((filled, [name = '', words = '']) => behind(filled, name, words), { ...typed, ...spent });
}

function behind(typed: Typed, name: string, words: string): Typed {
  const there = textOf(typed, name);
  if (name === leaveOut || words === '' || asParagraphs(there).includes(asParagraphs(words))) return typed;
  return { ...typed, [name]: there === '' ? words : `${there}\n\n${words}` };
}

/** So that a few words are not found within others. */
const asParagraphs = (text: string): string => `\n\n${text}\n\n`;
