/** One for each column: its title, and what of a row stands in it. */
export type CsvColumns<R> = readonly (readonly [string, (row: R) => string])[];

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** A CSV file by RFC 4180: its bytes, a row of titles first. */
export function csv<R>(columns: CsvColumns<R>, rows: readonly R[]): Uint8Array {
  return encoded(titlesOf(columns) + linesOf(columns, rows));
}

/**
 * The same of rows that come page by page: it takes no more memory than its own bytes and a page.
 * @param most bytes; null is answered, and no further page is read, when there are more
 */
export async function csvOfPages<R>(
  columns: CsvColumns<R>,
  pages: AsyncIterable<readonly R[]>,
  most: number,
): Promise<Uint8Array | null> {
  const parts = [encoded(titlesOf(columns))];
  let bytes = 0;
  for await (const rows of pages) {
    const part = encoded(linesOf(columns, rows));
    bytes += part.length;
    if (bytes > most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

const titlesOf = <R>(columns: CsvColumns<R>): string => byteOrderMark + line(columns.map(([title]) => title));

const linesOf = <R>(columns: CsvColumns<R>, rows: readonly R[]): string =>
  rows.map((row) => line(columns.map(([, cell]) => cell(row)))).join('');

const line = (cells: readonly string[]): string => `${cells.map(field).join(',')}\r\n`;

function field(text: string): string {
  const safe = defused(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Spreadsheets take text that begins so for a formula and do what it says, the wide signs of East Asian keyboards too. */
const defused = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
