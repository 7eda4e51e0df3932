const mostCharacters = 4000;

/** What is wrong with a text that has to be given, in words that say what to do; null when nothing is. */
export function textError(text: string, ask: string): string | null {
  if (text.trim() === '') return ask;
  if (text.length <= mostCharacters) return null;
  const number = new Intl.NumberFormat('en-GB');
  const typed = number.format(text.length);
  return `Shorten it to ${number.format(mostCharacters)} characters or fewer. You have typed ${typed}`;
}
