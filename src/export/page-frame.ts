import { aside, edge, handlingMark, type Paper, writeIn } from './paper.ts';

const markTop = 34;
const lineBottom = 40;

/** Puts the handling mark at the top and bottom of each page, and its number, once all pages are there. */
export function framePages(paper: Paper, reference: string): void {
  const { start, count } = paper.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    paper.switchToPage(start + index);
    const bottom = paper.page.height - lineBottom;
    aside(paper, () => centred(paper, handlingMark, markTop), 'Top');
    aside(
      paper,
      () => {
        centred(paper, handlingMark, bottom);
        line(paper, reference, edge, bottom);
        const number = `Page ${index + 1} of ${count}`;
        line(paper, number, paper.page.width - edge - paper.widthOfString(number), bottom);
      },
      'Bottom',
    );
  }
}

function centred(paper: Paper, text: string, y: number): void {
  writeIn(paper, 'bold', 10);
  line(paper, text, (paper.page.width - paper.widthOfString(text)) / 2, y);
  writeIn(paper, 'plain', 9);
}

/** Without a break, because text that meets the end of a page would begin another. */
const line = (paper: Paper, text: string, x: number, y: number) => paper.text(text, x, y, { lineBreak: false });
