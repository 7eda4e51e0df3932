/** One for each column: its title, and what of a row stands in it. */
export type CsvColumns<R> = readonly (readonly [string, (row: R) => string])[];

/** Tells Excel that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** A CSV file by RFC 4180: its bytes, a row of titles first. */
export function csv<R>(columns: CsvColumns<R>, rows: readonly R[]): Uint8Array {
  const lines = [columns.map(([title]) => title), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const text = lines.map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
  return new TextEncoder().encode(byteOrderMark + text);
}

function field(text: string): string {
  const safe = defused(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Spreadsheets take text that begins so for a formula and do what it says, the wide signs of East Asian keyboards too. */
const defused = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);
