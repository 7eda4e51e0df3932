import { saidMoment } from '../clocks/london-time.ts';
import type { CasePack, PackSection } from './case-pack.ts';
import {
  type Element,
  edge,
  handlingMark,
  keepTogether,
  type Paper,
  type Place,
  textWidth,
  within,
  write,
  writeIn,
} from './paper.ts';
import { asTyped } from './typeface.ts';

const aboutPeople =
  'This document contains personal information about people who may be at risk, and about their families. Keep it only where those who need it can see it, do not send it on, and delete it when you no longer need it. It is recorded who exported it, and when.';
const byNumber =
  'A letter or sign that this document cannot show is written by its number in Unicode, such as [U+0141]. Safeguarding Reviews shows it as it was typed.';

/** A line of the contents, whose page is known only once the section is written. */
export interface ContentsLine {
  readonly paper: Paper;
  readonly element: Element;
  readonly page: number;
  readonly y: number;
}

/** The first page, and the contents, a line for each section in order. */
export function writeCover(place: Place, pack: CasePack): readonly ContentsLine[] {
  const { reference, kind, partnership, preparedFor, preparedAt, mustNotContact } = pack;
  write(place, handlingMark, { face: 'bold', size: 12, below: 18 });
  write(place, `Case pack ${reference}`, { tag: 'H1', face: 'bold', size: 24, below: 14 });
  write(place, 'Must not be contacted or told', { tag: 'H2', face: 'bold', size: 14, keep: 30 });
  write(place, mustNotContact ?? 'Nobody was named.', { size: 12, below: 14 });
  write(place, kind, { size: 12 });
  write(place, partnership, { size: 12 });
  write(place, `Exported by ${preparedFor} on ${saidMoment(preparedAt)}`, { size: 12, below: 14 });
  write(place, aboutPeople, { below: 14 });
  write(place, byNumber, { size: 9, below: 14 });
  write(place, 'Contents', { tag: 'H2', face: 'bold', size: 14, below: 8, keep: 40 });
  const contents = within(place, 'TOC');
  return pack.sections.map((section) => contentsLine(contents, section));
}

const roomForNumber = 40;

function contentsLine(contents: Place, { title, level }: PackSection): ContentsLine {
  const { paper, parent } = within(contents, 'TOCI');
  writeIn(paper, level === 1 ? 'bold' : 'plain', 10.5);
  const indent = level === 1 ? 0 : 14;
  const width = textWidth(paper) - roomForNumber - indent;
  keepTogether(paper, paper.heightOfString(title, { width }));
  const { start, count } = paper.bufferedPageRange();
  const y = paper.y;
  paper.text(title, edge + indent, y, { width, structParent: parent, structType: 'P', ...asTyped(title) });
  paper.y += 4;
  return { paper, element: parent, page: start + count - 1, y };
}

/** @param number counted from 1 */
export function writePageOf({ paper, element, page, y }: ContentsLine, number: number): void {
  paper.switchToPage(page);
  writeIn(paper, 'plain', 10.5);
  const text = String(number);
  const x = paper.page.width - edge - paper.widthOfString(text);
  paper.text(text, x, y, { lineBreak: false, structParent: element, structType: 'P' });
}
