import type { Answers } from '../../form/questions/condition.ts';
import type { Partnership } from '../../partnership.ts';
import type { BriefingText } from '../briefing.ts';
import { fitsAPost } from '../post-size.ts';
import { minutesToRead, saidMinutes, wordsIn } from '../reading-time.ts';
import { textFrom } from './written.ts';

/** It is read through in this time. Source: domain paper, section 8. */
const minutes = 7;
/** About one side of A4. Source: domain paper, section 8. */
const usual = { from: 400, to: 600 };

/** How long it is by now, and what teams are used to. */
export function lengthWords(text: BriefingText, reading: Partnership['briefings']): string {
  const words = wordsIn(text);
  const long = `${words} words with the questions: ${saidMinutes(minutesToRead(text, reading))} to read.`;
  return words >= usual.from && words <= usual.to ? long : `${long} ${usual.from} to ${usual.to} are usual.`;
}

/** Why it cannot go out as long as it is; null when it can. */
export function tooLong(answers: Answers, reading: Partnership['briefings']): string | null {
  const text = textFrom(answers, reading);
  const most = minutes * reading.wordsAMinute;
  const words = wordsIn(text);
  if (words > most) return `It takes more than ${minutes} minutes to read: shorten it by ${words - most} words`;
  return fitsAPost(text) ? null : 'Altogether it is too long for one post in Teams: shorten some of its parts';
}
