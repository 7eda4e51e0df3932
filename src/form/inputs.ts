import type { PlainDate } from '../clocks/plain-date.ts';
import { type Questions, type Typed, textOf, unknownInput } from './questions/question.ts';

/**
 * The most a single page may bring, in bytes as a card carries them: shown again with the page around it, it has to stay within the
 * 28 KB that Teams takes everywhere. English has a byte a character; other scripts have three, emoji four.
 */
export const mostTypedOnAPage = 20_000;

/**
 * The inputs a page's card has, as texts, as they are kept; an empty input is often left out by clients, so what is missing is empty.
 * `today` is the day on which they were typed.
 */
export function inputsOf(
  questions: Questions,
  sent: Readonly<Record<string, unknown>>,
  today: PlainDate,
): Record<string, string> {
  const names = Object.entries(questions)
    .filter(([, question]) => question.kind !== 'repeat')
    .map(([name]) => name);
  const all = [...names, ...Object.keys(questions).map(unknownInput)];
  const typed = (name: string) => (typeof sent[name] === 'string' ? sent[name] : '');
  return Object.fromEntries(all.map((name) => [name, questions[name]?.lasting?.(typed(name), today) ?? typed(name)]));
}

/** Whether these inputs bring nothing that was not typed before. */
export const sameTyped = (typed: Typed, inputs: Readonly<Record<string, string>>) =>
  Object.entries(inputs).every(([name, value]) => textOf(typed, name) === value.trim());

/** UTF-8 bytes of these texts within JSON, without the quotation marks around them. */
export const bytesOf = (inputs: Readonly<Record<string, string>>): number =>
  Object.values(inputs).reduce((sum, text) => sum + Buffer.byteLength(JSON.stringify(text)) - 2, 0);
