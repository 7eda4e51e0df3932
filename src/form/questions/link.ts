import { text } from './text.ts';
import type { Words } from './words.ts';

/** The address of a page on the web that nobody can change on the way. */
export const link = (words: Words) =>
  text({
    hint: 'A link that begins with https://',
    ...words,
    most: 300,
    check: (typed) => (isLink(typed) ? null : `${words.label}: enter a whole link that begins with https://`),
  });

const isLink = (typed: string): boolean => URL.canParse(typed) && new URL(typed).protocol === 'https:';
