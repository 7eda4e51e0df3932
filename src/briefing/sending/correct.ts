import { page } from '../../form/form.ts';
import { text } from '../../form/questions/text.ts';
import { gapsIn } from '../../form/walk.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing, BriefingText } from '../briefing.ts';
import { stepOf } from '../steps/step.ts';
import { linkedCase, mayOpenCases, namesKnown } from '../writing/case-link.ts';
import { lengthWords } from '../writing/length.ts';
import { keptMarks, marksOfText } from '../writing/marked.ts';
import { textPages } from '../writing/write-pages.ts';
import { markLines } from '../writing/writing-notes.ts';
import { textFrom, typedFrom, wordsOf } from '../writing/written.ts';
import { corrected } from './post-changes.ts';
import { notOut, postsBarred } from './posted.ts';

const nothingNew = new Refusal('bad-data', 'Nothing in the text is different yet. Please change what is wrong in it.');

const whyPage = page({
  name: 'correct',
  title: 'Correct everywhere',
  intro: ['The post is changed in every channel that has it, and says when and why it was corrected.'],
  questions: {
    why: text({
      question: 'What is corrected, and why?',
      label: 'Reason',
      hint: 'Teams read this under the briefing. No names of people.',
      ask: 'Enter what is corrected, and why',
    }),
  },
});

/** Changes the text of a briefing in every channel that has it. */
export const correct = stepOf<Briefing>()({
  name: 'correct',
  title: 'Correct everywhere',
  does: 'Correct it everywhere',
  barred: postsBarred,
  begins: (briefing, { partnership }) => ({
    ...typedFrom(briefing.text, partnership.briefings.questions),
    case: briefing.case ?? '',
  }),
  pages: (_, by) => [whyPage, ...textPages(by)] as const,
  heldAgainst: (briefing, walked, by) =>
    mayOpenCases(by) && gapsIn(walked).length === 0 ? linkedCase(briefing, walked.answers, by) : null,
  notes(_, { answers }, by, page) {
    const written = textFrom(answers, by.partnership.briefings);
    if (page === 'reasons') return markLines(marksOfText(written, namesKnown(by)));
    return page === 'correct' ? [] : [lengthWords(written, by.partnership.briefings)];
  },
  take(briefing, answers, by) {
    const written = textFrom(answers, by.partnership.briefings);
    if (isSame(written, briefing.text)) return nothingNew;
    const change = corrected(briefing, written, wordsOf(answers, 'why'), { by: doer(by.person), now: by.now });
    if (!change) return notOut;
    const marks = keptMarks(marksOfText(written, namesKnown(by)), answers);
    return { ...change, record: { ...change.record, case: linkedCase(briefing, answers, by), keptMarks: marks } };
  },
});

const isSame = (a: BriefingText, b: BriefingText | null): boolean => JSON.stringify(a) === JSON.stringify(b);
