import { examplePartnership } from '../../support/partnership.ts';

export const { headings, questions } = examplePartnership.briefings;

const sentence = 'Nobody asked what the missed visits meant for the child, and every service closed its own part. ';

/** What somebody types, page by page, of a briefing in which nobody can be told. */
export const typedBriefing: Readonly<Record<string, string>> = {
  title: 'Seeing the child behind the missed visits',
  source: 'Child safeguarding practice review “Rowan” (invented)',
  link: 'https://safeguarding.marlbridge.example/rowan',
  themes: 'Missed appointments, Professional curiosity',
  ...Object.fromEntries(headings.map((_, at) => [`part${at + 1}`, sentence.repeat(4).trim()])),
  furtherReading: 'Working together, chapter 5',
  ownQuestion1: 'What would a child tell us?',
};

/** The same as one text, as somebody wrote it in Word. */
export const wholeText = [
  typedBriefing.title,
  ...headings.flatMap((heading, at) => ['', heading, typedBriefing[`part${at + 1}`]]),
].join('\n');
