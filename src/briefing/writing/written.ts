import type { Answers } from '../../form/questions/condition.ts';
import { textOf } from '../../form/questions/question.ts';
import type { Walk } from '../../form/walk.ts';
import type { Partnership } from '../../partnership.ts';
import { themesIn } from '../../register/themes.ts';
import type { BriefingText } from '../briefing.ts';
import { chosenIn } from './chosen-review.ts';

export const partNames = ['part1', 'part2', 'part3', 'part4', 'part5', 'part6', 'part7'] as const;
export const ownQuestionNames = ['ownQuestion1', 'ownQuestion2', 'ownQuestion3'] as const;

/** What was answered in words; empty when it was not. */
export function wordsOf(answers: Answers, name: string): string {
  const answer = answers[name];
  return typeof answer === 'string' ? answer : '';
}

/** What was answered, with what stands in the text though it cannot stay as it is: a part that is too long counts as it was typed. */
export function asTyped({ answers, of: { walker } }: Pick<Walk, 'answers' | 'of'>): Answers {
  const names = ['title', ...partNames, 'furtherReading', ...ownQuestionNames];
  return { ...Object.fromEntries(names.map((name) => [name, textOf(walker.typed, name)])), ...answers };
}

/** The text as far as it was answered. */
export function textFrom(answers: Answers, { headings, questions }: Partnership['briefings']): BriefingText {
  const own = ownQuestionNames.map((name) => wordsOf(answers, name)).filter(Boolean);
  const chosen = chosenIn(answers);
  return {
    title: wordsOf(answers, 'title'),
    source: chosen ? chosen.source : wordsOf(answers, 'source'),
    link: chosen ? chosen.link : wordsOf(answers, 'link') || null,
    themes: themesIn(wordsOf(answers, 'themes')),
    parts: partNames.map((name, at) => ({ heading: headings[at] ?? '', text: wordsOf(answers, name) })),
    furtherReading: wordsOf(answers, 'furtherReading') || null,
    questions: [...questions, ...own],
  };
}

/**
 * What stands in the fields to begin with, when a text is there already. `asked` are the questions that stand beside every briefing: they
 * come first, and may have been others when it was written.
 */
export function typedFrom(text: BriefingText | null, asked: readonly string[]): Record<string, string> {
  if (!text) return {};
  const own = text.questions.slice(asked.length);
  return {
    title: text.title,
    source: text.source,
    link: text.link ?? '',
    themes: text.themes.join(', '),
    furtherReading: text.furtherReading ?? '',
    ...Object.fromEntries(partNames.map((name, at) => [name, text.parts[at]?.text ?? ''])),
    ...Object.fromEntries(own.map((question, at) => [ownQuestionNames[at] ?? '', question])),
  };
}
