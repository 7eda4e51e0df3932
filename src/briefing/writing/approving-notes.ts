import { beginningOf } from '../../form/beginning.ts';
import type { Doer } from '../../people/person.ts';
import { namePartsOf } from '../../referral/matching.ts';
import { Refusal } from '../../refusal.ts';
import type { Briefing, BriefingText, KeptMark } from '../briefing.ts';
import type { Stepper } from '../steps/step.ts';
import { mayOpenCases, namesKnown } from './case-link.ts';
import { lengthWords } from './length.ts';
import { manyOf } from './mark.ts';
import { marksOfText, type PlacedMark } from './marked.ts';
import { authorsOf } from './writers.ts';
import { markLines } from './writing-notes.ts';

/**
 * What the second person reads: the text, then what in it looks like identity and why the author lets it stay. The text stands on its
 * page alone: twice on the way it would be read no better.
 */
export function approvingNotes(briefing: Briefing, by: Stepper, page: string | null): string[] {
  const { text, keptMarks } = briefing;
  if (!text) return [];
  return [
    ...sameNameLines(authorsOf(briefing), by),
    ...(page === null ? [] : textLines(text)),
    lengthWords(text, by.partnership.briefings),
    ...lookalikeLines(marksOfText(text, namesKnown(by)), keptMarks, by, page),
  ];
}

/** One person may have several accounts, of which the app knows nothing but the names. */
export const sameNameLines = (writers: readonly Pick<Doer, 'name'>[], { person }: Pick<Stepper, 'person'>): string[] =>
  writers.some(({ name }) => plainName(name) === plainName(person.name))
    ? [
        'Whoever wrote it has the same name as you. If that is you, under another account, leave it to somebody else: two people have to answer for it.',
      ]
    : [];

/** What Teams and administrators put behind the name of an account is none. */
const plainName = (name: string): string =>
  namePartsOf(name.replace(/[([]?\b(?:guest|admin|external|adm)\b[)\]]?/gi, '')).join(' ');

/** What looks like identity and why its writer lets it stay, as far as this person may know: all of it on the last card (null). */
export function lookalikeLines(
  marks: readonly PlacedMark[],
  keptMarks: readonly KeptMark[],
  by: Stepper,
  page: string | null,
): string[] {
  const names = marks.filter(({ kind }) => kind === 'case-name');
  const kept = keptMarks.filter(({ kind }) => kind !== 'case-name' || mayOpenCases(by));
  return [
    ...(kept.length === 0 && names.length === 0 ? ['Nothing in it was found to look like identity.'] : []),
    ...keptLines(kept, page),
    ...(by.caseNames instanceof Refusal
      ? ['The case that it comes from is closed to you.']
      : markLines(names, page === null ? 60 : 8)),
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

/** Bytes: beside the text there is less room on a card than without it. */
const mostBytes = { beside: 3_000, alone: 14_000 };
/** How many words of each kind are shown, from all of them to what always fits. */
const counts = [Number.POSITIVE_INFINITY, 60, 30, 15, 7, 3] as const;

function keptLines(kept: readonly KeptMark[], page: string | null): string[] {
  const more = page === null ? 'more' : 'more, on the last card';
  const within = (most: number) => kept.map((one) => keptWords(one, most, more));
  const bytes = page === null ? mostBytes.alone : mostBytes.beside;
  return within(counts.find((most) => Buffer.byteLength(JSON.stringify(within(most))) <= bytes) ?? 3);
}

const longestShown = 40;

/** "The author lets full dates stay (“12 March 2024”), because: …" */
function keptWords({ kind, words, reason }: KeptMark, most: number, more: string): string {
  const shown = words.slice(0, most).map((one) => `“${beginningOf(one, longestShown)}”`);
  const left = words.length > most ? ` and ${words.length - most} ${more}` : '';
  const which = shown.length === 0 ? '' : ` (${shown.join(', ')}${left})`;
  return `The author lets ${manyOf[kind]} stay${which}, because: ${reason}`;
}
