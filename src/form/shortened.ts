import { beginningOf } from './beginning.ts';

/** An answer this long is shown by its beginning: the whole of it is on its page. Each line costs the card a run of its own. */
const shownCharacters = 1_500;
const shownLines = 60;
const charactersALine = shownCharacters / shownLines;

export function shortened(lines: readonly string[], characters: number = shownCharacters): string[] {
  const whole = lines.join('\n');
  const most = Math.ceil(characters / charactersALine);
  if (whole.length <= characters && lines.length <= most) return [...lines];
  const number = new Intl.NumberFormat('en-GB').format(whole.length);
  return [
    ...beginningOf(whole, characters).split('\n').slice(0, most),
    `… (${number} characters in all; press Change to read the whole)`,
  ];
}

/** Characters, from what is shown of an answer by itself to what is left of each among very many. */
const fewer = [shownCharacters, 1_000, 700, 500, 350, 250, 150] as const;
const fewest = 75;
const bytesOfALine = 90;

/** Answers that stand on one card: the longer ones are shortened further until all of them take at most so many bytes. */
export function shortenedTogether(answers: readonly (readonly string[])[], bytes: number): string[][] {
  const within = (characters: number) => answers.map((lines) => shortened(lines, characters));
  const fitting = fewer.find((characters) => bytesOf(within(characters).flat()) <= bytes);
  return within(fitting ?? fewest);
}

const bytesOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + bytesOfALine + Buffer.byteLength(JSON.stringify(line)), 0);
