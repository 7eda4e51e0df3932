import { theApp } from '../people/person.ts';
import type { CasePack } from './case-pack.ts';
import { asTyped, faces } from './typeface.ts';

/** The pages of a pack while they are being written. All lengths are points, 72 to an inch. */
export type Paper = PDFKit.PDFDocument;
/** A heading, paragraph, table or part of one, for people who have the pack read out to them. */
export type Element = ReturnType<Paper['struct']>;
/** Where the next thing goes: the pages, and the element that it is part of. */
export interface Place {
  readonly paper: Paper;
  readonly parent: Element;
}

export const handlingMark = 'OFFICIAL-SENSITIVE';
export const edge = 56;

/** A4, tagged so that it can be read out, in British English. Its title, which a window shows, says no more than the reference. */
export async function newPaper({ reference, partnership, preparedAt }: CasePack): Promise<Paper> {
  // Only now, because it takes a quarter of a second, and most who start the app export nothing.
  const { default: PDFDocument } = await import('pdfkit');
  return new PDFDocument({
    size: 'A4',
    margins: { top: 72, bottom: 72, left: edge, right: edge },
    pdfVersion: '1.7',
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    bufferPages: true,
    font: faces.plain,
    info: {
      Title: `Case pack ${reference}`,
      Author: partnership,
      Subject: handlingMark,
      Creator: theApp.name,
      Producer: theApp.name,
      CreationDate: preparedAt,
    },
  });
}

export const textWidth = ({ page }: Paper): number => page.width - 2 * edge;

export function writeIn(paper: Paper, face: keyof typeof faces, size: number): Paper {
  return paper.font(faces[face]).fontSize(size).fillColor('black');
}

/** Begins a page when less than `height` is left on this one. */
export function keepTogether(paper: Paper, height: number): void {
  if (paper.y + height > paper.page.maxY()) paper.addPage();
}

export interface TextStyle {
  readonly tag?: 'H1' | 'H2' | 'P';
  readonly face?: keyof typeof faces;
  readonly size?: number;
  /** Space below. */
  readonly below?: number;
  /** Height of what follows that must stand on the same page. */
  readonly keep?: number;
}

/** Text over the whole width, on as many pages as it needs. */
export function write({ paper, parent }: Place, text: string, style: TextStyle = {}): void {
  const { tag = 'P', face = 'plain', size = 10.5, below = 6, keep = 0 } = style;
  writeIn(paper, face, size);
  const width = textWidth(paper);
  if (keep > 0) keepTogether(paper, paper.heightOfString(text, { width }) + below + keep);
  paper.text(text, edge, paper.y, { width, lineGap: 2, structParent: parent, structType: tag, ...asTyped(text) });
  paper.y += below;
}

/** A cell that is the title of its column says so. The types of the writer do not know of it. */
const columnTitle: NonNullable<Parameters<Paper['struct']>[1]> & { readonly scope: 'Column' } = { scope: 'Column' };

/** A new element within another. */
export function within({ paper, parent }: Place, tag: 'Table' | 'TR' | 'TH' | 'TD' | 'TOC' | 'TOCI'): Place {
  const element = paper.struct(tag, tag === 'TH' ? columnTitle : {});
  parent.add(element);
  return { paper, parent: element };
}

/** What is drawn is no part of the text: it is not read out. */
export function aside(paper: Paper, drawn: () => void, attached?: 'Top' | 'Bottom'): void {
  paper.markContent('Artifact', attached ? { type: 'Pagination', attached: [attached] } : { type: 'Layout' });
  drawn();
  paper.endMarkedContent();
}
