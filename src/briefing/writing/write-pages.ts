import { type Page, page } from '../../form/form.ts';
import type { Answers } from '../../form/questions/condition.ts';
import type { Question, Typed } from '../../form/questions/question.ts';
import { longText, text } from '../../form/questions/text.ts';
import type { ReferralReference } from '../../referral/reference.ts';
import type { Stepper } from '../steps/step.ts';
import { aboutPage } from './about-page.ts';
import { namesKnown } from './case-link.ts';
import { tooLong } from './length.ts';
import { markCaution, marksOfText, type PlacedMark } from './marked.ts';
import { pastePages } from './paste.ts';
import { reasonsPages } from './reasons-page.ts';
import { reviewPage } from './review-question.ts';
import { ownQuestionNames, partNames, textFrom } from './written.ts';

/** Characters: seven of them are more than anybody reads in seven minutes, and fit one post. */
const mostOfAPart = 1_200;

/** What is asked of whoever writes a briefing. @param linked as below */
export const writePages = (by: Stepper, typed: Typed, linked: ReferralReference | null) =>
  [...pastePages(by.partnership.briefings.headings), ...textPages(by, typed, linked)] as const;

interface Beside {
  /** Pages before these whose words teams read too. */
  readonly before: readonly Page[];
  /** What looks like identity in all that is written. */
  readonly marksOf: (answers: Answers) => readonly PlacedMark[];
}

/**
 * What a briefing says.
 * @param linked the case that it stays linked to, whatever is typed
 */
export function textPages(
  by: Stepper,
  typed: Typed,
  linked: ReferralReference | null,
  { before, marksOf }: Beside = { before: [], marksOf: marksIn(by) },
) {
  const written = [
    reviewPage(by, typed),
    aboutPage(by, linked),
    partsPage(by, 'parts-1', [0, 1]),
    partsPage(by, 'parts-2', [2, 3]),
    partsPage(by, 'parts-3', [4, 5]),
    lastPartPage(by),
    questionsPage(by),
  ] as const;
  const all = { pages: [...before, ...written], typed, today: by.today };
  return [...written, ...reasonsPages(all, marksOf)] as const;
}

const marksIn = (by: Stepper) => (answers: Answers) =>
  marksOfText(textFrom(answers, by.partnership.briefings), namesKnown(by));

const partQuestion = (by: Stepper, at: number): Question<string> => {
  const heading = by.partnership.briefings.headings[at] ?? '';
  return longText({
    question: `${at + 1}. ${heading}`,
    label: heading,
    ask: `Write something under “${heading}”`,
    most: mostOfAPart,
    warn: (typed) => markCaution(typed, namesKnown(by)),
  });
};

const partsPage = (by: Stepper, name: string, parts: readonly number[]) =>
  page({
    name,
    title: `Parts ${parts.map((at) => at + 1).join(' and ')} of ${partNames.length}`,
    questions: Object.fromEntries(parts.map((at) => [partNames[at] ?? '', partQuestion(by, at)])),
  });

const lastPartPage = (by: Stepper) =>
  page({
    name: 'parts-4',
    title: `Part ${partNames.length} of ${partNames.length}`,
    questions: {
      part7: partQuestion(by, partNames.length - 1),
      furtherReading: longText({
        question: 'What can people read on?',
        label: 'Further reading',
        ask: 'Enter what can be read',
        need: 'optional',
        most: 800,
        warn: (typed) => markCaution(typed, namesKnown(by)),
      }),
    },
  });

function questionsPage(by: Stepper) {
  const { briefings } = by.partnership;
  return page({
    name: 'questions',
    title: 'Questions to talk about',
    intro: [
      `These stand beside every briefing: ${briefings.questions.map((one, at) => `${at + 1}. ${one}`).join(' ')}`,
    ],
    questions: Object.fromEntries(ownQuestionNames.map((name, at) => [name, ownQuestion(by, at)])),
    check: (answers): Record<string, string> => {
      const error = tooLong(answers, briefings);
      return error ? { ownQuestion1: error } : {};
    },
  });
}

const ownQuestion = (by: Stepper, at: number) =>
  text({
    question: `Is there a question of your own to add? (${at + 1} of ${ownQuestionNames.length})`,
    label: `Own question ${at + 1}`,
    ask: 'Enter a question',
    need: 'optional',
    warn: (typed) => markCaution(typed, namesKnown(by)),
  });
