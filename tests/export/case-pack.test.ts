import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CasePack, PackSection } from '../../src/export/case-pack.ts';
import { type IsShown, legible } from '../../src/export/legible.ts';
import { edge, newPaper } from '../../src/export/paper.ts';
import { casePack } from '../../src/export/pdf.ts';
import { shownBy } from '../../src/export/typeface.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';
import { smallPack } from './samples.ts';

const a4 = { width: 595.28, height: 841.89 };
const packOf = (sections: readonly PackSection[], changes: Partial<CasePack> = {}): CasePack => ({
  ...smallPack,
  ...changes,
  sections,
});
const read = async (pack: CasePack) => readPdf(await casePack(pack));
const bare = (text: string) => text.replace(/\s/g, '');
/** Every letter and mark, in no order: some scripts are drawn in another order than they are written. */
const letters = (text: string) => [...bare(text).normalize('NFKD')].sort().join('');
/** The text of all pages without the marks, numbers and references at their edges. */
const body = ({ pages }: ReadPdf) =>
  pages
    .flatMap(({ items }) => items)
    .filter(({ y }) => y > 60 && y < a4.height - 60)
    .map(({ text }) => text)
    .join('');

describe('A case pack', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await read(smallPack);
  });

  test('says first who must not be contacted, then whose it is, who exported it and when', () => {
    expect(pdf.pages[0]?.structure.slice(2, 9)).toEqual([
      'P OFFICIAL-SENSITIVE',
      'H1 Case pack CR-7KQ-2MF',
      'H2 Must not be contacted or told',
      'P The stepfather, Example Person: an injunction stands.',
      'P Child case',
      'P Marlbridge Safeguarding Partnership',
      'P Exported by Priya Shah on 22 November 2026 at 3:04pm',
    ]);
    expect(pdf.pages[0]?.text).toContain('This document contains personal information');
  });

  test('lists its sections with the pages they begin on', () => {
    expect(pdf.pages[0]?.structure.slice(-10)).toEqual([
      'TOC',
      'TOCI',
      'P Case review notification form',
      'P 2',
      'TOCI',
      'P What happened',
      'P 2',
      'TOCI',
      'P History',
      'P 3',
    ]);
    expect(pdf.bookmarks).toEqual([['Case review notification form', 'What happened'], ['History']]);
  });

  test('is read out in order: headings, questions, answers', () => {
    expect(pdf.pages[1]?.structure).toEqual([
      'Root',
      'Document',
      'H1 Case review notification form',
      'P What is the child’s name?',
      'P Testy McSample',
      'P What is the child’s first language?',
      'P Not provided',
      'P What happened?',
      'P It was noticed in June.',
      'P It was told in July.',
      'P A second paragraph.',
      'H2 What happened',
      'P A paragraph of its own.',
    ]);
  });

  test('has its tables read out as tables', () => {
    expect(pdf.pages[2]?.structure.slice(2, 16)).toEqual([
      'H1 History',
      'Table',
      'TR',
      ...['TH', 'P When', 'TH', 'P Who', 'TH', 'P What'],
      'TR',
      ...['TD', 'P Monday 14 December 2026', 'TD', 'P Robin Ahmed'],
    ]);
  });

  test('tells which cells of a table are the titles of columns', async () => {
    const text = Buffer.from(await casePack(smallPack)).toString('latin1');
    expect(text.match(/\/Scope \/?\(?Column/g)).toHaveLength(3);
  });

  test('says its language and title to the program that reads it, and no name of the people it is about', () => {
    expect(pdf).toMatchObject({ language: 'en-GB', title: 'Case pack CR-7KQ-2MF', isTagged: true });
    expect(JSON.stringify(pdf.info)).not.toMatch(/Testy|Example Person|Priya/);
  });

  test('is the same file whenever it is made again', async () => {
    expect(Buffer.from(await casePack(smallPack)).equals(Buffer.from(await casePack(smallPack)))).toBe(true);
  });

  test('says that nobody was named who must not be contacted, and stands without sections', async () => {
    const empty = await read(packOf([], { mustNotContact: null }));
    expect(empty.pages[0]?.structure.slice(4, 6)).toEqual(['H2 Must not be contacted or told', 'P Nobody was named.']);
    expect(empty.pages).toHaveLength(1);
  });
});

describe('A case pack of a hundred pages', () => {
  const account = 'He was not brought to the appointment, and nobody asked why. '.repeat(65);
  const sections = Array.from({ length: 70 }, (_, at): PackSection => {
    return { title: `Section ${at + 1}`, level: 1, rows: [{ question: 'What happened?', answer: [account] }] };
  });
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await read(packOf(sections));
  });

  test('carries the handling mark at the top and the bottom of each, and says which of how many it is', () => {
    const count = pdf.pages.length;
    expect(count).toBeGreaterThan(100);
    for (const [at, { items, text }] of pdf.pages.entries()) {
      const marks = items.filter((item) => item.text === 'OFFICIAL-SENSITIVE').map(({ y }) => y);
      expect(marks.filter((y) => y > a4.height - 50)).toHaveLength(1);
      expect(marks.filter((y) => y < 50)).toHaveLength(1);
      expect(text).toContain(`Page ${at + 1} of ${count}`);
    }
  });

  test('says truly where each section begins, also when the contents take pages of their own', () => {
    const begins = (title: string) => pdf.pages.findIndex(({ structure }) => structure.includes(`H1 ${title}`)) + 1;
    const contents = pdf.pages.flatMap(({ structure }) =>
      structure.flatMap((line, at) => (line === 'TOCI' ? [[structure[at + 1], structure[at + 2]]] : [])),
    );
    expect(contents).toEqual(sections.map(({ title }) => [`P ${title}`, `P ${begins(title)}`]));
  });

  test('loses nothing of a long answer', () => {
    expect(bare(body(pdf)).split('nobodyaskedwhy').length - 1).toBe(70 * 65);
  });
});

describe('Whatever was typed', () => {
  let isShown: IsShown;
  beforeAll(async () => {
    isShown = shownBy(await newPaper(smallPack));
  });

  test('stays within the edges, also a word without end', async () => {
    const word = 'Llanfair'.repeat(500);
    const table = { columns: ['When', 'What'], rows: [[word, 'short']] };
    const pdf = await read(
      packOf([
        { title: word.slice(0, 200), level: 1, rows: [{ question: word, answer: [word] }] },
        { title: 'Table', level: 2, table },
      ]),
    );
    const all = pdf.pages.flatMap(({ items }) => items);
    expect(Math.max(...all.map(({ right }) => right))).toBeLessThanOrEqual(a4.width - edge + 1);
    expect(Math.min(...all.map(({ x }) => x))).toBeGreaterThanOrEqual(edge - 1);
    expect(bare(body(pdf)).split('Llanfair').length - 1).toBeGreaterThanOrEqual(3 * 500);
  });

  test('in a cell higher than a page goes on in the next row, below the same titles, which are read out once', async () => {
    const long = 'It was agreed that the school would be asked. '.repeat(200);
    const pdf = await read(
      packOf([
        {
          title: 'Views',
          level: 1,
          table: {
            columns: ['Who', 'View'],
            rows: [
              ['Robin Ahmed', long],
              ['Sam', 'None.'],
            ],
          },
        },
      ]),
    );
    const pages = pdf.pages.slice(1);
    expect(pages.length).toBeGreaterThan(1);
    for (const { items } of pages) expect(items.filter(({ text }) => text === 'View')).toHaveLength(1);
    expect(pages.flatMap(({ structure }) => structure).filter((line) => line === 'P View')).toHaveLength(1);
    const view = bare(body(pdf).replaceAll(/Who|View/g, ''));
    expect(view.split('theschoolwouldbeasked').length - 1).toBe(200);
  });

  test('keeps a question with the beginning of its answer', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => ({ question: `Question ${at}?`, answer: ['Yes.'] }));
    const { pages } = await read(packOf([{ title: 'Form', level: 1, rows }]));
    for (const { structure } of pages.slice(1)) expect(structure.at(-1)).toBe('P Yes.');
  });

  test.each([
    ['Łukasz, Nguyễn Thị, Ελένη, Олена, प्रिया', 'Łukasz, Nguyễn Thị, Ελένη, Олена, प्रिया'],
    ['王', '[U+738B]'],
    ['Zoe\u0308 O’Connor — “quoted” €5 …', 'Zoë O’Connor — “quoted” €5 …'],
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['a\tb', 'a b'],
    ['co\u00adoperate', 'cooperate'],
    ['👍', '[U+1F44D]'],
    ['\u0007', '[U+0007]'],
  ])('is shown, or written by its number where there is no sign for it: %j', (typed, shown) => {
    expect(legible(typed, isShown)).toBe(shown);
  });

  test('comes back whole from the pages', async () => {
    const typed = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(typed, async (paragraphs) => {
        const pdf = await read(packOf([{ title: 'Typed', level: 1, paragraphs }]));
        const pages = { ...pdf, pages: pdf.pages.slice(1) };
        expect(letters(body(pages))).toBe(letters(`Typed${paragraphs.map((text) => legible(text, isShown)).join('')}`));
      }),
      { numRuns: 12 },
    );
  });
});
