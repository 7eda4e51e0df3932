import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import type { Answers } from '../../form/questions/condition.ts';
import { type Questions, type Typed, textOf } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import { gapsIn } from '../../form/walk.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing, BriefingText } from '../briefing.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import { linkedCase, mayOpenCases, namesKnown } from '../writing/case-link.ts';
import { chosenIn, namedUnderReview, typedReview } from '../writing/chosen-review.ts';
import { lengthWords } from '../writing/length.ts';
import { keptMarks, markCaution, marksOfReason, marksOfText, type PlacedMark } from '../writing/marked.ts';
import { textPages } from '../writing/write-pages.ts';
import { markLines } from '../writing/writing-notes.ts';
import { textFrom, typedFrom, wordsOf } from '../writing/written.ts';
import { corrected } from './post-changes.ts';
import { notOut, postsBarred } from './posted.ts';
import { sourceChanges } from './source-changes.ts';

const nothingNew = new Refusal('bad-data', 'Nothing in the text is different yet. Please change what is wrong in it.');

const fromACase = new Refusal(
  'not-allowed',
  'It comes from a case of ours: whoever may open that case corrects it, because the names in it have to be looked for.',
);
const closedToYou = 'The case that it comes from is closed to you: somebody else has to correct it';

const linkedMeanwhile = new Refusal(
  'changed-meanwhile',
  'Somebody corrected it meanwhile and said which case it comes from: please go through the pages once more.',
);

const whyPage = (briefing: Briefing, by: Stepper, typed: Typed) =>
  page({
    name: 'correct',
    title: 'Correct everywhere',
    intro: ['The post is changed in every channel that has it, and says when and why it was corrected.'],
    questions: {
      ...correctedSince(briefing, typed),
      why: text({
        question: 'What is corrected, and why?',
        label: 'Reason',
        hint: 'Teams read this under the briefing. No names of people.',
        ask: 'Enter what is corrected, and why',
        warn: (typed) => markCaution(typed, namesKnown(by)),
      }),
    },
    check: (): Record<string, string> => (briefing.case && by.caseNames instanceof Refusal ? { why: closedToYou } : {}),
  });

/** Somebody else has corrected it since this was begun, whose words would be lost: asked once for each such correction. */
function correctedSince({ corrections }: Briefing, typed: Typed): Questions {
  const last = corrections.at(-1);
  if (!last || textOf(typed, 'since') === String(corrections.length)) return {};
  const words = `${last.by.name} has corrected it since you began, and your pages hold the text of before`;
  const question = `${words}. Mine takes its place all the same`;
  const ask = `${words}. Discard what you filled in and begin again, or tick that yours takes its place`;
  return { [`corrected-${corrections.length}`]: confirm({ question, label: 'Corrected meanwhile', ask }) };
}

/** Changes the text of a briefing in every channel that has it. A case that it comes from stays linked, and its names are looked for. */
export const correct = stepOf<Briefing>()({
  name: 'correct',
  title: 'Correct everywhere',
  does: 'Correct it everywhere',
  needs: ['reviews'],
  barred: (briefing, by) => postsBarred(briefing, by) ?? (briefing.case && !mayOpenCases(by) ? fromACase : null),
  begins: (briefing, { partnership }) => ({
    since: String(briefing.corrections.length),
    ...typedFrom(briefing.text, partnership.briefings.questions),
    review: typedReview(briefing),
  }),
  pages: (briefing, by, typed) =>
    [whyPage(briefing, by, typed), ...textPages(by, typed, briefing.case, (answers) => marksOf(answers, by))] as const,
  heldAgainst: (briefing, walked, by) =>
    gapsIn(walked).length === 0 ? linkedCase(briefing, walked.answers, by) : null,
  notes({ text }, { answers }, by, page) {
    const written = textFrom(answers, by.partnership.briefings);
    if (page === 'reasons') return markLines(marksOf(answers, by));
    const changes = page === null ? sourceChanges(text, written) : [];
    return page === 'correct' ? [] : [...changes, lengthWords(written, by.partnership.briefings)];
  },
  beside: namedUnderReview,
  take(briefing, answers, by) {
    const written = textFrom(answers, by.partnership.briefings);
    const linked = linkedCase(briefing, answers, by);
    if (linked && by.caseNames === null) return linkedMeanwhile;
    if (isSame(written, briefing.text)) return nothingNew;
    const change = corrected(briefing, written, wordsOf(answers, 'why'), { by: doer(by.person), now: by.now });
    if (!change) return notOut;
    const marks = keptMarks(marksOf(answers, by), answers);
    const review = chosenIn(answers)?.review ?? null;
    return { ...change, record: { ...change.record, case: linked, review, keptMarks: marks } };
  },
});

/** Teams read the reason too. */
const marksOf = (answers: Answers, by: Stepper): PlacedMark[] => [
  ...marksOfText(textFrom(answers, by.partnership.briefings), namesKnown(by)),
  ...marksOfReason(wordsOf(answers, 'why'), namesKnown(by)),
];

const isSame = (a: BriefingText, b: BriefingText | null): boolean => JSON.stringify(a) === JSON.stringify(b);
