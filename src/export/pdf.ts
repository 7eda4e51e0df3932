import { buffer } from 'node:stream/consumers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { CasePack, PackSection } from './case-pack.ts';
import { writeCover, writePageOf } from './cover.ts';
import { legiblePack } from './legible.ts';
import { framePages } from './page-frame.ts';
import { newPaper, type Paper } from './paper.ts';
import { writeSection } from './section.ts';
import { shownBy } from './typeface.ts';

/** The pack as a PDF file: its bytes. Text can be selected, searched and read out. */
export async function casePack(given: CasePack): Promise<Uint8Array> {
  const paper = await newPaper(given);
  const pack = legiblePack(given, shownBy(paper));
  const parent = paper.struct('Document');
  paper.addStructure(parent);
  const place = { paper, parent };
  const contents = writeCover(place, pack);
  const pages: number[] = [];
  for (const section of pack.sections) {
    pages.push(writeSection(place, section));
    // A pack can have hundreds of pages, and others are waiting for their answers meanwhile.
    await nextTurn();
  }
  for (const [at, line] of contents.entries()) writePageOf(line, pages[at] ?? 0);
  writeBookmarks(paper, pack.sections, pages);
  framePages(paper, pack.reference);
  const bytes = buffer(paper);
  paper.end();
  return bytes;
}

/** What a reader program lists beside the pages. @param pages where each section begins, counted from 1 */
function writeBookmarks(paper: Paper, sections: readonly PackSection[], pages: readonly number[]): void {
  let chapter = paper.outline;
  for (const [at, { title, level }] of sections.entries()) {
    paper.switchToPage((pages[at] ?? 1) - 1);
    const bookmark = (level === 1 ? paper.outline : chapter).addItem(title);
    if (level === 1) chapter = bookmark;
  }
}
