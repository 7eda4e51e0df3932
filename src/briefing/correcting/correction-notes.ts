import type { Briefing } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { lookalikeLines, sameNameLines } from '../writing/approving-notes.ts';
import { namesKnown } from '../writing/case-link.ts';
import { lengthWords } from '../writing/length.ts';
import { marksOfReason, marksOfText } from '../writing/marked.ts';
import { changeLines } from './changed-places.ts';
import { waitingIn } from './correction-changes.ts';

/** What the second person reads of a correction: why, what changes, old beside new, and what in it looks like identity. */
export function correctionNotes(briefing: Briefing, by: Stepper, page: string | null): string[] {
  const waiting = waitingIn(briefing);
  if (!waiting || !briefing.text) return [];
  const { text, why, keptMarks } = waiting;
  const marks = [...marksOfText(text, namesKnown(by)), ...marksOfReason(why, namesKnown(by))];
  return [
    ...sameNameLines([waiting.by], by),
    `${waiting.by.name} corrects it because: ${why}`,
    ...(page === null ? [] : changeLines(briefing.text, text)),
    lengthWords(text, by.partnership.briefings),
    ...lookalikeLines(marks, keptMarks, by, page),
  ];
}
