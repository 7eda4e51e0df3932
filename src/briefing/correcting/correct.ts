import { page } from '../../form/form.ts';
import { confirm } from '../../form/questions/choice.ts';
import type { Answers } from '../../form/questions/condition.ts';
import { type Questions, type Typed, textOf } from '../../form/questions/question.ts';
import { text } from '../../form/questions/text.ts';
import { gapsIn, type Walk } from '../../form/walk.ts';
import { doer } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing, BriefingText } from '../briefing.ts';
import { notOut } from '../sending/posted.ts';
import { type Stepper, stepOf } from '../steps/step.ts';
import { linkedCase, namesKnown } from '../writing/case-link.ts';
import { chosenIn, namedUnderReview, typedReview } from '../writing/chosen-review.ts';
import { lengthWords } from '../writing/length.ts';
import { keptMarks, markCaution, marksOfReason, marksOfText, type PlacedMark } from '../writing/marked.ts';
import { nobodyApproves } from '../writing/messages.ts';
import { textPages } from '../writing/write-pages.ts';
import { markLines } from '../writing/writing-notes.ts';
import { asTyped, textFrom, typedFrom, wordsOf } from '../writing/written.ts';
import { correctingBarred } from './correcting-barred.ts';
import { correctStep, proposed } from './correction-changes.ts';
import { correctionWaits } from './correction-messages.ts';
import { sourceChanges } from './source-changes.ts';

const nothingNew = new Refusal('bad-data', 'Nothing in the text is different yet. Please change what is wrong in it.');

const closedToYou = 'The case that it comes from is closed to you: somebody else has to correct it';

const linkedMeanwhile = new Refusal(
  'changed-meanwhile',
  'Somebody corrected it meanwhile and said which case it comes from: please go through the pages once more.',
);

const whyPage = (briefing: Briefing, by: Stepper, typed: Typed) =>
  page({
    name: 'correct',
    title: 'What is wrong in it',
    intro: [
      'A second person reads your correction and approves it. Then the post is changed in every channel that has it, and says when and why.',
      'If somebody is harmed by it as it stands, do not wait: “Recall everywhere” takes it out at once, and needs no second person.',
    ],
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

/** A new text for every channel that has the briefing; a second person approves it. A case that it comes from stays linked, and its names are looked for. */
export const correct = stepOf<Briefing>()({
  name: correctStep,
  title: 'Write a correction',
  does: 'Send the correction for approval',
  done: 'The correction was sent for approval.',
  needs: ['approvers', 'reviews'],
  again: true,
  previews: 'correction-draft',
  barred: correctingBarred,
  begins: (briefing, { partnership }) => ({
    since: String(briefing.corrections.length),
    ...typedFrom(briefing.text, partnership.briefings.questions),
    review: typedReview(briefing),
  }),
  pages(briefing, by, typed) {
    const why = whyPage(briefing, by, typed);
    const beside = { before: [why], marksOf: (answers: Answers) => marksOf(answers, by) };
    return [why, ...textPages(by, typed, briefing.case, beside)] as const;
  },
  heldAgainst: (briefing, walked, by) =>
    gapsIn(walked).length === 0 ? linkedCase(briefing, walked.answers, by) : null,
  notes: correctingNotes,
  beside: namedUnderReview,
  take(briefing, answers, by) {
    const written = textFrom(answers, by.partnership.briefings);
    const linked = linkedCase(briefing, answers, by);
    if (linked && by.caseNames === null) return linkedMeanwhile;
    if (isSame(written, briefing.text)) return nothingNew;
    const change = proposed(briefing, {
      ...{ at: by.now.toISOString(), by: doer(by.person), id: by.id, why: wordsOf(answers, 'why'), text: written },
      ...{ case: linked, review: chosenIn(answers)?.review ?? null },
      keptMarks: keptMarks(marksOf(answers, by), answers),
    });
    return change ? { ...change, messages: correctionWaits(change.record, by) } : notOut;
  },
});

function correctingNotes(briefing: Briefing, walked: Walk, by: Stepper, page: string | null): string[] {
  const { answers } = walked;
  const { correcting, text: before } = briefing;
  if (page === 'reasons') return markLines(marksOf(answers, by));
  const comment =
    correcting?.name === 'sent-back' ? [`${correcting.by.name} sent a correction back: ${correcting.words}`] : [];
  if (page === 'correct') return comment;
  const written = textFrom(answers, by.partnership.briefings);
  const long = lengthWords(textFrom(asTyped(walked), by.partnership.briefings), by.partnership.briefings);
  if (page !== null) return [long];
  const waitsForNobody = nobodyApproves({ case: linkedCase(briefing, answers, by) }, [by.person.id], by);
  return [...comment, ...sourceChanges(before, written), long, ...waitsForNobody];
}

/** Teams read the reason too. */
const marksOf = (answers: Answers, by: Stepper): PlacedMark[] => [
  ...marksOfText(textFrom(answers, by.partnership.briefings), namesKnown(by)),
  ...marksOfReason(wordsOf(answers, 'why'), namesKnown(by)),
];

const isSame = (a: BriefingText, b: BriefingText | null): boolean => JSON.stringify(a) === JSON.stringify(b);
