import { expect, test } from 'vitest';
import { fitsAPost } from '../../src/briefing/post-size.ts';
import { minutesToRead } from '../../src/briefing/reading-time.ts';
import { written } from './written.ts';

test('Seven minutes of English fit one post, also as lists of many lines', () => {
  const { text } = written;
  if (!text) throw new Error('it has a text');
  const lines = 'Nobody asked what the missed visits meant for the family, or wrote it down. Tell them.\n'.repeat(10);
  const parts = Array.from({ length: 7 }, (_, at) => ({ heading: `A heading of part ${at + 1}`, text: lines }));
  const long = { ...text, parts, furtherReading: lines };
  expect(minutesToRead(long, { wordsAMinute: 215 })).toBe(7);
  expect(fitsAPost(long)).toBe(true);
  expect(fitsAPost({ ...long, questions: Array.from({ length: 6 }, () => '危'.repeat(1_200)) })).toBe(false);
});
