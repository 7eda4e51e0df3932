import type { BriefingText } from './briefing.ts';
import { paragraphs } from './paragraphs.ts';

/** UTF-8 bytes that a text may take, written as JSON: beside it stand other things on the cards that show it. Seven minutes of English take 10,000. */
const mostBytes = 18_000;
/** The same with the elements that its paragraphs take in its post, so that it stays within the 28 KB that Teams takes everywhere. */
const mostInAPost = 19_500;
const bytesOfAnElement = 82;

/** Whether one post in Teams holds it, with the reason of a correction and a note to somebody who pressed. */
export function fitsAPost(text: BriefingText): boolean {
  const bytes = new TextEncoder().encode(JSON.stringify(text)).length;
  const elements = [...text.parts.map((part) => part.text), text.furtherReading ?? ''].flatMap(paragraphs).length;
  return bytes <= mostBytes && bytes + elements * bytesOfAnElement <= mostInAPost;
}
