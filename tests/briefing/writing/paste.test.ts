import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spread } from '../../../src/briefing/writing/paste.ts';
import { headings, typedBriefing, wholeText } from './texts.ts';

describe('A pasted text', () => {
  test('fills the parts, and the field that it was pasted into is empty again', () => {
    expect(spread({ whole: wholeText }, headings)).toMatchObject({
      whole: '',
      title: typedBriefing.title,
      part1: typedBriefing.part1,
      part7: typedBriefing.part7,
    });
  });

  test('is put in once, its title too, when it is pasted again', () => {
    const once = spread({ whole: wholeText }, headings);
    expect(spread({ ...once, whole: wholeText }, headings)).toEqual(once);
    expect(spread({ ...once, whole: wholeText.replace(/^.*/, 'Another title') }, headings).part1).toContain(
      'Another title',
    );
  });

  test('loses no words because they stand within others already', () => {
    const typed = { whole: '# Background\ntrust', part1: 'trusted adults' };
    expect(spread(typed, headings).part1).toBe('trusted adults\n\ntrust');
  });

  test('waits until it is said of each piece where it goes', () => {
    const typed = { whole: '# Background\none\n# Foreword\ntwo\n# Imprint\nthree', piece1: 'part2' };
    expect(spread(typed, headings)).toBe(typed);
    expect(spread({ ...typed, piece2: 'leave-out' }, headings)).toMatchObject({ part1: 'one', part2: 'Foreword\ntwo' });
  });

  test('changes nothing when it is empty, or longer than the field takes', () => {
    const typed = { whole: 'x'.repeat(8_001), part1: 'one' };
    expect(spread(typed, headings)).toBe(typed);
    expect(spread({ part1: 'one' }, headings)).toEqual({ part1: 'one' });
  });

  test('leaves what was typed before where it stands, and is put behind it once however often it is pasted', () => {
    const words = fc.array(fc.constantFrom('she', 'was', 'seen', 'again'), { minLength: 1, maxLength: 6 });
    const sentence = words.map((all) => `${all.join(' ')}.`);
    fc.assert(
      fc.property(sentence, sentence, (before, pasted) => {
        const whole = `# ${headings[3]}\n${pasted}`;
        const once = spread({ part4: before, whole }, headings);
        expect(once.part4).toMatch(new RegExp(`^${before.replaceAll('.', '\\.')}`));
        expect(once.part4).toContain(pasted);
        expect(spread({ ...once, whole }, headings)).toEqual(once);
      }),
    );
  });
});
