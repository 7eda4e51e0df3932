import type { PackRow, PackSection } from './case-pack.ts';
import { writeTable } from './pack-table.ts';
import { type Place, write } from './paper.ts';

const notProvided = 'Not provided';
/** A heading stands with a few lines of what it is the heading of, and a question with the beginning of its answer. */
const fewLines = 60;

/** @returns the page that it begins on, counted from 1 */
export function writeSection(place: Place, section: PackSection): number {
  const { paper } = place;
  const { title, level } = section;
  if (level === 1) paper.addPage();
  else paper.y += 10;
  write(place, title, { tag: `H${level}`, face: 'bold', size: level === 1 ? 18 : 13, below: 10, keep: fewLines });
  const { start, count } = paper.bufferedPageRange();
  if ('table' in section) writeTable(place, section.table);
  else if ('rows' in section) for (const row of section.rows) writeAnswer(place, row);
  else for (const paragraph of section.paragraphs) write(place, paragraph);
  return start + count;
}

function writeAnswer(place: Place, { question, answer }: PackRow): void {
  write(place, question, { face: 'bold', below: 2, keep: fewLines / 2 });
  const given = answer.filter((paragraph) => paragraph.trim() !== '');
  for (const paragraph of given.length > 0 ? given : [notProvided]) write(place, paragraph, { below: 4 });
  place.paper.y += 6;
}
