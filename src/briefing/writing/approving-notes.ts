import { beginningOf } from '../../form/beginning.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing, BriefingText, KeptMark } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { mayOpenCases, namesKnown } from './case-link.ts';
import { lengthWords } from './length.ts';
import { manyOf } from './mark.ts';
import { marksOfText, type PlacedMark } from './marked.ts';
import { markLines } from './writing-notes.ts';

/**
 * What the second person reads: the text, then what in it looks like identity and why the author lets it stay. The text stands on its
 * page alone: twice on the way it would be read no better.
 */
export function approvingNotes({ text, keptMarks }: Briefing, by: Stepper, page: string | null): string[] {
  if (!text) return [];
  return [
    ...(page === null ? [] : textLines(text)),
    lengthWords(text, by.partnership.briefings),
    ...lookalikeLines(marksOfText(text, namesKnown(by)), keptMarks, by),
  ];
}

/** What looks like identity and why its writer lets it stay, as far as this person may know. */
export function lookalikeLines(marks: readonly PlacedMark[], keptMarks: readonly KeptMark[], by: Stepper): string[] {
  const names = marks.filter(({ kind }) => kind === 'case-name');
  const kept = keptMarks.filter(({ kind }) => kind !== 'case-name' || mayOpenCases(by));
  return [
    ...(kept.length === 0 && names.length === 0 ? ['Nothing in it was found to look like identity.'] : []),
    ...kept.map(keptWords),
    ...(by.caseNames instanceof Refusal ? ['The case that it comes from is closed to you.'] : markLines(names)),
  ];
}

const textLines = (text: BriefingText): string[] => [
  text.title,
  ...text.parts.map(({ heading, text: words }) => `${heading}: ${words}`),
  ...(text.furtherReading ? [`Further reading: ${text.furtherReading}`] : []),
  ...text.questions.map((question, at) => `Question ${at + 1}: ${question}`),
  `Themes: ${text.themes.join(', ')}`,
  `From: ${[text.source, text.link].filter(Boolean).join(', ')}`,
];

const shownWords = 3;
const longestShown = 40;

/** "The author lets full dates stay (“12 March 2024”), because: …" */
function keptWords({ kind, words, reason }: KeptMark): string {
  const shown = words.slice(0, shownWords).map((one) => `“${beginningOf(one, longestShown)}”`);
  const which = shown.length === 0 ? '' : ` (${shown.join(', ')}${words.length > shownWords ? ' and more' : ''})`;
  return `The author lets ${manyOf[kind]} stay${which}, because: ${reason}`;
}
