import type { PackTable } from './case-pack.ts';
import { aside, edge, keepTogether, type Paper, type Place, textWidth, within, writeIn } from './paper.ts';
import { pieces } from './pieces.ts';
import { asTyped } from './typeface.ts';

const gap = 8;
const size = 9;
/** A row higher than this is continued in a row of its own, so that it can go on on the next page. */
const mostHeight = 480;

interface Column {
  readonly x: number;
  readonly width: number;
}

/** Columns get room by their longest text, within bounds. The titles are repeated on each page, for the eye alone. */
export function writeTable(place: Place, { columns, rows }: PackTable): void {
  const { paper } = place;
  const table = within(place, 'Table');
  const laidOut = columnsOf(paper, { columns, rows });
  keepTogether(paper, 80);
  writeRow(table, laidOut, columns, 'TH');
  for (const row of rows.flatMap((cells) => continued(paper, laidOut, cells))) {
    if (paper.y + heightOf(paper, laidOut, row) > paper.page.maxY()) {
      paper.addPage();
      aside(paper, () => drawRow(paper, laidOut, columns, 'bold'));
      underline(paper);
    }
    writeRow(table, laidOut, row, 'TD');
  }
  paper.y += gap;
}

function columnsOf(paper: Paper, { columns, rows }: PackTable): readonly Column[] {
  const longest = columns.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)));
  const shares = longest.map((length) => Math.min(Math.max(length, 8), 40));
  const sum = shares.reduce((total, share) => total + share, 0);
  const room = textWidth(paper) - gap * (columns.length - 1);
  let x = edge;
  return shares.map((share) => {
    const width = (room * share) / sum;
    const column = { x, width };
    x += width + gap;
    return column;
  });
}

/** One row for each page's worth of its highest cell. */
function continued(paper: Paper, columns: readonly Column[], cells: readonly string[]): readonly string[][] {
  writeIn(paper, 'plain', size);
  const parts = columns.map(({ width }, at) =>
    pieces(cells[at] ?? '', (text) => paper.heightOfString(text, { width }) <= mostHeight),
  );
  const most = Math.max(...parts.map(({ length }) => length));
  return Array.from({ length: most }, (_, index) => parts.map((part) => part[index] ?? ''));
}

function heightOf(paper: Paper, columns: readonly Column[], cells: readonly string[]): number {
  writeIn(paper, 'plain', size);
  return Math.max(...columns.map(({ width }, at) => paper.heightOfString(cells[at] ?? '', { width })));
}

function writeRow(table: Place, columns: readonly Column[], cells: readonly string[], tag: 'TH' | 'TD'): void {
  const row = within(table, 'TR');
  const elements = columns.map(() => within(row, tag));
  drawRow(table.paper, columns, cells, tag === 'TH' ? 'bold' : 'plain', elements);
  underline(table.paper);
}

function drawRow(
  paper: Paper,
  columns: readonly Column[],
  cells: readonly string[],
  face: 'plain' | 'bold',
  elements: readonly Place[] = [],
): void {
  writeIn(paper, face, size);
  const top = paper.y;
  const bottoms = columns.map(({ x, width }, at) => {
    const text = cells[at] ?? '';
    if (text !== '')
      paper.text(text, x, top, { width, structParent: elements[at]?.parent, structType: 'P', ...asTyped(text) });
    return text === '' ? top : paper.y;
  });
  paper.y = Math.max(...bottoms) + gap;
}

function underline(paper: Paper): void {
  const y = paper.y - gap / 2;
  const draw = () =>
    paper
      .lineWidth(0.5)
      .strokeColor('#767676')
      .moveTo(edge, y)
      .lineTo(edge + textWidth(paper), y)
      .stroke();
  aside(paper, draw);
}
