import type { CasePack, PackContent } from './case-pack.ts';

/** Those of the encoding of the standard fonts that do not have their own number in Unicode. */
const besides = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const isShown = (char: string) => /[\n\x20-\x7e\xa0-\xac\xae-\xff]/.test(char) || besides.includes(char);

/**
 * The text as the fonts of a pack can show it: what they have no sign for is written by its number in Unicode, "[U+0141]", so that
 * nothing is lost without a trace.
 */
export function legible(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\u00ad/g, '');
  return Array.from(plain, (char) => (isShown(char) ? char : numbered(char))).join('');
}

const numbered = (char: string) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

export const legiblePack = (pack: CasePack): CasePack => ({
  reference: legible(pack.reference),
  kind: legible(pack.kind),
  partnership: legible(pack.partnership),
  preparedFor: legible(pack.preparedFor),
  preparedAt: pack.preparedAt,
  mustNotContact: pack.mustNotContact === null ? null : legible(pack.mustNotContact),
  sections: pack.sections.map((section) => ({
    title: legible(section.title),
    level: section.level,
    ...legibleContent(section),
  })),
});

function legibleContent(content: PackContent): PackContent {
  if ('paragraphs' in content) return { paragraphs: content.paragraphs.map(legible) };
  if ('rows' in content)
    return {
      rows: content.rows.map(({ question, answer }) => ({ question: legible(question), answer: answer.map(legible) })),
    };
  const { columns, rows } = content.table;
  return { table: { columns: columns.map(legible), rows: rows.map((row) => row.map(legible)) } };
}
