import type { Answers } from '../../form/questions/condition.ts';
import type { Walk } from '../../form/walk.ts';
import type { Briefing } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { closedWords } from './about-page.ts';
import { linkedCase, namesKnown } from './case-link.ts';
import { lengthWords, tooLong } from './length.ts';
import { marksOfText, markWords, type PlacedMark } from './marked.ts';
import { nobodyApproves } from './messages.ts';
import { pieceLines } from './paste.ts';
import { writersOf } from './writers.ts';
import { asTyped, partNames, textFrom, wordsOf } from './written.ts';

/** Said beside the pages of a briefing being written: why it came back, how long it is, and what looks like identity. */
export function writingNotes(briefing: Briefing, walked: Walk, by: Stepper, page: string | null): string[] {
  const { briefings } = by.partnership;
  const { answers } = walked;
  const typed = asTyped(walked);
  if (page === 'place') return pieceLines(answers, briefings.headings);
  if (page === 'reasons') return markLines(marksOfText(textFrom(answers, briefings), namesKnown(by)));
  const closed = briefing.case || answers.case ? closedWords(by, briefing.case === null) : null;
  const isWritten = partNames.some((name) => wordsOf(typed, name) !== '');
  return [
    ...commentLines(briefing),
    ...(page === 'about' && closed ? [`${closed}.`] : []),
    ...(isWritten && page !== 'paste' ? lengthLines(typed, by) : []),
    ...(page === null ? nobodyApproves({ case: linkedCase(briefing, answers, by) }, writersOf(briefing), by) : []),
  ];
}

/** With the most that may be typed beside them they have to fit the 28 KB of a card. */
const shownMarks = 20;

/** "Background: “12 March 2024” looks like a full date" */
export function markLines(marks: readonly PlacedMark[], most: number = shownMarks): string[] {
  const lines = marks.slice(0, most).map((mark) => `${mark.where}: ${markWords(mark)}`);
  return marks.length > most ? [...lines, `and ${marks.length - most} more`] : lines;
}

const commentLines = ({ stage }: Briefing): string[] =>
  stage.name === 'writing' && stage.comment ? [`${stage.comment.by.name} sent it back: ${stage.comment.words}`] : [];

function lengthLines(answers: Answers, { partnership: { briefings } }: Stepper): string[] {
  const long = tooLong(answers, briefings);
  return [lengthWords(textFrom(answers, briefings), briefings), ...(long ? [`${long}.`] : [])];
}
