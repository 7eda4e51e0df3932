import type { CasePack, PackContent } from './case-pack.ts';

/** Whether the typeface has a sign for a character. */
export type IsShown = (char: string) => boolean;

/**
 * The text as the fonts of a pack can show it: what they have no sign for is written by its number in Unicode, "[U+0141]", so that
 * nothing is lost without a trace.
 */
export function legible(text: string, isShown: IsShown): string {
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\u00ad/g, '');
  return Array.from(plain, (char) => (char === '\n' || isShown(char) ? char : numbered(char))).join('');
}

const numbered = (char: string) => `[U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

export const legiblePack = (pack: CasePack, isShown: IsShown): CasePack =>
  mapped(pack, (text) => breakable(legible(text, isShown)));

/** With places of no width at which a line may end: a word of thousands of letters is otherwise measured letter by letter, for seconds. */
const breakable = (text: string): string => text.replace(/(\S{40})(?=[^\s\p{M}])/gu, '$1\u200b');

const mapped = (pack: CasePack, shown: Shown): CasePack => ({
  reference: shown(pack.reference),
  kind: shown(pack.kind),
  partnership: shown(pack.partnership),
  preparedFor: shown(pack.preparedFor),
  preparedAt: pack.preparedAt,
  mustNotContact: pack.mustNotContact === null ? null : shown(pack.mustNotContact),
  sections: pack.sections.map((section) => ({
    title: shown(section.title),
    level: section.level,
    ...contentWith(section, shown),
  })),
});

type Shown = (text: string) => string;

function contentWith(content: PackContent, shown: Shown): PackContent {
  if ('paragraphs' in content) return { paragraphs: content.paragraphs.map(shown) };
  if ('rows' in content)
    return {
      rows: content.rows.map(({ question, answer }) => ({ question: shown(question), answer: answer.map(shown) })),
    };
  const { columns, rows } = content.table;
  return { table: { columns: columns.map(shown), rows: rows.map((row) => row.map(shown)) } };
}
