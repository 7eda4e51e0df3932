import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CaseloadRow, caseloadCsv } from '../../src/export/caseload.ts';

const titles = [
  ...['Reference', 'Child or adult', 'Received', 'Stage', 'Next due', 'Due date', 'Overdue', 'Days open', 'Decision'],
];
const row: CaseloadRow = {
  reference: 'CR-7KQ-2MF',
  kind: 'Child',
  received: '2026-12-14',
  stage: 'Triage',
  nextDue: 'Rapid review to the Panel',
  dueOn: '2027-01-07',
  isOverdue: true,
  daysOpen: 24,
  decision: null,
};

/** Reads a file as RFC 4180 has it, and takes nothing else. */
function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  expect(text.startsWith('\ufeff')).toBe(true);
  const line = /(?:"(?:[^"]|"")*"|[^",\r\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\r\n]*))*\r\n/y;
  const lines: string[][] = [];
  for (line.lastIndex = 1; line.lastIndex < text.length; ) {
    const [whole] = line.exec(text) ?? expect.fail(`no line after ${lines.length}`);
    const fields = whole.slice(0, -2).match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^",\r\n]*)(?=,|$)/g) ?? [];
    lines.push(fields.map((one) => (one.startsWith('"') ? one.slice(1, -1).replaceAll('""', '"') : one)));
  }
  return lines;
}

test('the caseload has a line for each case below its titles', () => {
  expect(
    readCsv(caseloadCsv([row, { ...row, nextDue: null, dueOn: null, isOverdue: false, decision: 'LCSPR' }])),
  ).toEqual([
    titles,
    ['CR-7KQ-2MF', 'Child', '2026-12-14', 'Triage', 'Rapid review to the Panel', '2027-01-07', 'Yes', '24', ''],
    ['CR-7KQ-2MF', 'Child', '2026-12-14', 'Triage', '', '', 'No', '24', 'LCSPR'],
  ]);
});

test('an empty caseload is its titles alone', () => {
  expect(readCsv(caseloadCsv([]))).toEqual([titles]);
});

test('whatever a stage or a decision is called, a spreadsheet reads it back as it was', () => {
  const awkward = fc
    .oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', ' ', '=', 'a', ';') }),
    )
    .filter((text) => !text.startsWith("'"));
  fc.assert(
    fc.property(fc.array(fc.tuple(awkward, awkward), { maxLength: 5 }), (pairs) => {
      const rows = pairs.map(([stage, decision]) => ({ ...row, stage, decision }));
      const [, ...lines] = readCsv(caseloadCsv(rows));
      const plain = (text = '') => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');
      expect(lines.map((line) => [plain(line[3]), plain(line[8])])).toEqual(pairs);
    }),
  );
});

describe('No cell is taken for a formula', () => {
  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1+1',
    '=HYPERLINK("https://evil.example","x")',
  ])('also when it begins like %j', (stage) => {
    expect(readCsv(caseloadCsv([{ ...row, stage }]))[1]?.[3]).toBe(`'${stage}`);
  });
});
