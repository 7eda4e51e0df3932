/** The beginning of a text, at most so many UTF-16 units: a character is kept whole or not at all. */
export const beginningOf = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
