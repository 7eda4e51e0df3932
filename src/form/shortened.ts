import { beginningOf } from './beginning.ts';

/** An answer this long is shown by its beginning: the whole of it is on its page. Each line costs the card a run of its own. */
const shownCharacters = 1_500;
const shownLines = 60;

export function shortened(lines: readonly string[]): string[] {
  const whole = lines.join('\n');
  if (whole.length <= shownCharacters && lines.length <= shownLines) return [...lines];
  const number = new Intl.NumberFormat('en-GB').format(whole.length);
  return [
    ...beginningOf(whole, shownCharacters).split('\n').slice(0, shownLines),
    `… (${number} characters in all; press Change to read the whole)`,
  ];
}
