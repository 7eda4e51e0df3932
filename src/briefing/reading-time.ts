import type { BriefingText } from './briefing.ts';

/** How many words a team reads or hears: the parts and their headings, further reading and the questions. */
export function wordsIn({ parts, furtherReading, questions }: BriefingText): number {
  const texts = [...parts.flatMap(({ heading, text }) => [heading, text]), furtherReading ?? '', ...questions];
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}

/** Whole minutes that reading takes, rounded up; at least 1. */
export function minutesToRead(text: BriefingText, { wordsAMinute }: { readonly wordsAMinute: number }): number {
  return Math.max(1, Math.ceil(wordsIn(text) / wordsAMinute));
}

/** "3 minutes", "1 minute" */
export const saidMinutes = (minutes: number): string => (minutes === 1 ? '1 minute' : `${minutes} minutes`);
