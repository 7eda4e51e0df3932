import type { Briefing, BriefingText } from '../../../src/briefing/briefing.ts';
import { mostPostBytes, postBytes } from '../../../src/briefing/post-size.ts';
import { postPreview, postView, recalledView } from '../../../src/briefing/post-view.ts';
import type { CardView } from '../../../src/card-view.ts';
import { examplePartnership } from '../../support/partnership.ts';

const reading = examplePartnership.briefings;
const at = '2026-12-18T10:00:00.000Z';
const mo = { id: 'mo', name: 'Mo Example' };

/** The text with its parts filled up with these words to all that a post may take. */
export function longestText(text: BriefingText, words: string): BriefingText {
  const filled = (repeats: number): BriefingText => ({
    ...text,
    parts: text.parts.map((part) => ({ ...part, text: words.repeat(repeats) })),
  });
  let repeats = 1;
  while (postBytes(filled(repeats + 1)) <= mostPostBytes) repeats += 1;
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
    postPreview(briefing.id, { text, corrected: null }, reading),
    postPreview(briefing.id, { text: longestText(text, '"\\ '), corrected: correction, note: why }, reading),
    recalledView({ stage: { name: 'recalled', release, at, by: mo, why } }),
  ];
}
