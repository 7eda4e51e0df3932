import type { Briefing, BriefingText } from '../../../src/briefing/briefing.ts';
import { fitsAPost } from '../../../src/briefing/post-size.ts';
import { postPreview, postView, recalledView } from '../../../src/briefing/post-view.ts';
import type { CardView } from '../../../src/card-view.ts';
import { examplePartnership } from '../../support/partnership.ts';

const reading = examplePartnership.briefings;
const at = '2026-12-18T10:00:00.000Z';
const mo = { id: 'mo', name: 'Mo Example' };

/** As many paragraphs as there can be, of signs that take three bytes each, with as much as may stand beside them. */
function manyParagraphs(text: BriefingText): BriefingText {
  const lines = `${'危'.repeat(50)}\n`;
  const beside = {
    ...{ title: '危'.repeat(120), source: '危'.repeat(200), link: `https://a.example/${'x'.repeat(280)}` },
    ...{
      furtherReading: '危\n'.repeat(10),
      questions: [...reading.questions, ...['危', '険', '急'].map((one) => one.repeat(200))],
    },
  };
  return longestText({ ...text, ...beside }, lines);
}

/** The text with its parts filled up with these words to all that a post may take. */
export function longestText(text: BriefingText, words: string): BriefingText {
  const filled = (repeats: number): BriefingText => ({
    ...text,
    parts: text.parts.map((part) => ({ ...part, text: words.repeat(repeats) })),
  });
  let repeats = 1;
  while (fitsAPost(filled(repeats + 1))) repeats += 1;
  return filled(repeats);
}

export function postSamples(briefing: Briefing, text: BriefingText): readonly CardView[] {
  const released = { ...briefing, text };
  const why = 'the date of a new law was wrong. '.repeat(6);
  const correction = { at, by: mo, why, approvedBy: null };
  const release = { at, by: mo, audience: { kind: 'all' }, due: at, held: false, important: false } as const;
  const plain = { ...text, link: null, furtherReading: null };
  return [
    postView(released, reading),
    postView({ ...released, text: plain, corrections: [correction] }, reading),
    ...['危', 'ab\n', '"\\ ', '**b** <at>all</at> '].map((words) =>
      postView({ ...released, text: longestText(text, words), corrections: [correction] }, reading),
    ),
    postView(
      { ...released, text: manyParagraphs(text), corrections: [{ ...correction, why: '危'.repeat(200) }] },
      reading,
      'A card with which to begin comes to your own chat. '.repeat(6),
    ),
    postPreview(briefing.id, { text, corrected: null }, reading),
    postPreview(briefing.id, { text: longestText(text, '"\\ '), corrected: correction, note: why }, reading),
    recalledView({ stage: { name: 'recalled', release, at, by: mo, why } }),
  ];
}
