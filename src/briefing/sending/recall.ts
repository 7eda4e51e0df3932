import { type Page, page } from '../../form/form.ts';
import type { Answers } from '../../form/questions/condition.ts';
import type { Typed } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import { gapsIn, type Walk } from '../../form/walk.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing } from '../briefing.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import { mayOpenCases, namesKnown } from '../writing/case-link.ts';
import { keptMarks, markCaution, marksOfReason, type PlacedMark } from '../writing/marked.ts';
import { toOthers } from '../writing/messages.ts';
import { reasonsPages } from '../writing/reasons-page.ts';
import { markLines } from '../writing/writing-notes.ts';
import { wordsOf } from '../writing/written.ts';
import { recalled, recallReworded } from './post-changes.ts';
import { notOut, notRecalled, postsBarred, recallBarred } from './posted.ts';

const marksOf = (answers: Answers, by: Stepper): PlacedMark[] => marksOfReason(wordsOf(answers, 'why'), namesKnown(by));

/** Teams read it in every channel, so it is held against the same as the text; but a recall waits for nobody who may open the case. */
const reason = {
  pages(by: Stepper, typed: Typed, named: Pick<Page, 'name' | 'title' | 'intro'>) {
    const why = page({
      ...named,
      questions: {
        why: text({
          question: 'Why is it recalled?',
          label: 'Reason',
          hint: 'Teams read this in place of the briefing. No names of people.',
          ask: 'Enter the reason',
          warn: (words) => markCaution(words, namesKnown(by)),
        }),
      },
    });
    const written = { pages: [why], typed, today: by.today };
    return [why, ...reasonsPages(written, (answers) => marksOf(answers, by))] as const;
  },
  heldAgainst: (briefing: Briefing, walked: Walk, by: Stepper) =>
    mayOpenCases(by) && gapsIn(walked).length === 0 ? briefing.case : null,
  notes(briefing: Briefing, { answers }: Walk, by: Stepper, page: string | null): string[] {
    if (page === 'reasons') return markLines(marksOf(answers, by));
    return briefing.case && (!mayOpenCases(by) || by.caseNames instanceof Refusal) ? [namesUnread] : [];
  },
  kept: (briefing: Briefing, answers: Answers, by: Stepper) => [
    ...briefing.keptMarks,
    ...keptMarks(marksOf(answers, by), answers),
  ],
};

const namesUnread = 'It comes from a case that you cannot open, so nobody looks for its names in what you write here.';

/** Takes a briefing back out of every channel. */
export const recall = stepOf<Briefing>()({
  name: 'recall',
  title: 'Recall everywhere',
  does: 'Recall it everywhere',
  done: 'The recall has begun.',
  needs: ['approvers'],
  barred: postsBarred,
  pages: (_, by, typed) =>
    reason.pages(by, typed, {
      ...{ name: 'recall', title: 'Recall everywhere' },
      intro: [
        'Its words are taken out of every channel, and a line says that it was recalled. What was not sent yet is not sent.',
        'It cannot be sent again: a new briefing can be made from it.',
      ],
    }),
  heldAgainst: reason.heldAgainst,
  notes: reason.notes,
  take(briefing, answers, by) {
    const change = recalled(briefing, wordsOf(answers, 'why'), { by: doer(by.person), now: by.now });
    if (!change) return notOut;
    const messages = toOthers(briefing, by, whoseItIs(briefing), { said: recalledIt, comment: null });
    return { ...change, messages, record: { ...change.record, keptMarks: reason.kept(briefing, answers, by) } };
  },
});

/** Without the reason: that can be changed where it names somebody, and what was said in a chat cannot. */
const recalledIt = 'recalled this briefing everywhere. Open it to see why.';

/** Who wrote it, who sent it, and who is writing a correction of it. */
function whoseItIs({ author, stage, correcting }: Briefing): string[] {
  const corrector = correcting?.name === 'sent-back' ? correcting.to : correcting?.by;
  const sender = stage.name === 'released' ? stage.release.by : null;
  return [author, sender, corrector].flatMap((one) => (one ? [one.id] : []));
}

/** Changes what stands in every channel in place of a briefing that was recalled, such as when it names somebody. */
export const rewordRecall = stepOf<Briefing>()({
  name: 'reword-recall',
  title: 'Change the reason of the recall',
  does: 'Change it everywhere',
  done: 'The reason was changed.',
  barred: recallBarred,
  begins: ({ stage }): Readonly<Record<string, string>> => (stage.name === 'recalled' ? { why: stage.why } : {}),
  pages: (_, by, typed) =>
    reason.pages(by, typed, {
      ...{ name: 'reword', title: 'Change the reason of the recall' },
      intro: ['It is changed in every channel that had the briefing.'],
    }),
  heldAgainst: reason.heldAgainst,
  notes: reason.notes,
  take(briefing, answers, by) {
    const change = recallReworded(briefing, wordsOf(answers, 'why'), { by: doer(by.person), now: by.now });
    if (change === null) return notRecalled;
    if (change instanceof Refusal) return change;
    return { ...change, record: { ...change.record, keptMarks: reason.kept(briefing, answers, by) } };
  },
});
