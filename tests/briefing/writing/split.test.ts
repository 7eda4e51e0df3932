import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostPieces, split } from '../../../src/briefing/writing/split.ts';
import { examplePartnership } from '../../support/partnership.ts';

const { headings } = examplePartnership.briefings;
const bodies = headings.map((_, at) => `Words of part ${at + 1}. They go on for a while.`);
const whole = (asHeading: (heading: string, at: number) => string) =>
  ['Seeing the child', ...headings.flatMap((heading, at) => ['', asHeading(heading, at), bodies[at]])].join('\n');

describe('A whole text is taken apart', () => {
  test.each([
    ['Markdown', (heading: string) => `## ${heading}`],
    ['bold lines', (heading: string) => `**${heading}**`],
    ['bold lines with a colon', (heading: string) => `**${heading}:**`],
    ['numbered lines', (heading: string, at: number) => `${at + 1}. ${heading}`],
    ['numbered lines in bold', (heading: string, at: number) => `**${at + 1}) ${heading}**`],
    ['lines in capitals', (heading: string) => heading.toUpperCase()],
    ['lines by themselves, as Word copies them', (heading: string) => `${heading} `],
    ['parts with their numbers', (heading: string, at: number) => `Part ${at + 1}: ${heading}`],
    ['minutes with their numbers', (heading: string, at: number) => `Minute ${at + 1} – ${heading}`],
    ['lines that Markdown underlines', (heading: string) => `${heading}\n=====`],
    [
      'lines with spaces that do not break',
      (heading: string, at: number) => `${at + 1}.\u00a0${heading.replaceAll(' ', '\u00a0')}`,
    ],
  ])('by headings in %s', (_, asHeading) => {
    expect(split(whole(asHeading), headings)).toEqual({ title: 'Seeing the child', parts: bodies, rest: [] });
  });

  test('by usual names and with a letter missing', () => {
    const names = [
      'Context',
      'Case summary',
      'Key findings',
      'Good practice',
      'What could be beter',
      'Next steps',
      'Resources',
    ];
    const text = names.flatMap((name, at) => [`# ${name}`, bodies[at] ?? '']).join('\r\n');
    expect(split(text, headings).parts).toEqual(bodies);
  });

  test.each([
    ['with a colon', (heading: string, body: string) => `${heading}: ${body}`],
    ['numbered, with a dash', (heading: string, body: string, at: number) => `${at + 1}. ${heading} - ${body}`],
    ['in bold', (heading: string, body: string) => `**${heading}** ${body}`],
    ['in a table of Word', (heading: string, body: string) => `${heading}\t${body}`],
    ['in a table of Markdown', (heading: string, body: string) => `| ${heading} | ${body} |\n|---|:--|`],
  ])('by headings that stand before their words on one line, %s', (_, inALine) => {
    const text = headings.map((heading, at) => inALine(heading, bodies[at] ?? '', at)).join('\n');
    expect(split(text, headings)).toEqual({ title: null, parts: bodies, rest: [] });
  });

  test.each(['\r\n', '\r', '\v', '\u2028'])('by lines that end as Word ends them: %j', (end) => {
    expect(split(whole((heading) => heading).replaceAll('\n', end), headings).parts).toEqual(bodies);
  });

  test('and a few words behind a heading are not taken for its end', () => {
    const text = '4. What went well: handover\n**Key themes: trust**\nWhat to do now - ring';
    const { parts, rest } = split(text, headings);
    expect([parts[3], parts[2], parts[5], rest]).toEqual(['handover', 'trust', 'ring', []]);
  });

  test('and Markdown within the words is taken out, but for what belongs to them', () => {
    const text =
      'Background\nIt is *not* **one** _word_. [The report](https://a.example/x__y__) says 5 * 3, a_b_c and __so__.';
    expect(split(text, headings).parts[0]).toBe(
      'It is not one word. The report (https://a.example/x__y__) says 5 * 3, a_b_c and so.',
    );
  });

  test('and what belongs to no part is kept, piece by piece', () => {
    const text = `A title\n\nBefore it begins.\n\n# Background\nIt began.\n\n# About the authors\nAda Invented\n\n# What to do now\nTalk.`;
    expect(split(text, headings)).toEqual({
      title: 'A title',
      parts: ['It began.', '', '', '', '', 'Talk.', ''],
      rest: ['Before it begins.', 'About the authors\nAda Invented'],
    });
  });

  test('a sentence that begins like a heading, and a list, stay words', () => {
    const text =
      'Background\nWhat happened next was not asked, and nobody knew of it at all.\n- one\n* two\n1. Call them';
    expect(split(text, headings).parts[0]).toBe(
      'What happened next was not asked, and nobody knew of it at all.\n• one\n• two\n1. Call them',
    );
  });

  test.each([
    [
      '1. Share the learning',
      '2. Share findings',
      '3. Share findings',
      '3. Actions agreed',
      '4) Learning points to raise',
    ],
    ['•\tFindings', '·\tLearning', '–\tActions', '\uf0b7\tResources', 'o\tReflection', '§\tThemes', 'ü\tActions'],
  ])('the lines of a list stay under their heading, though they sound like others: %s', (...lines) => {
    const parts = split(
      ['Background', 'It began.', 'What to do now', ...lines, 'Key themes', 'Trust.'].join('\n'),
      headings,
    ).parts;
    expect(parts[5]?.split('\n')).toEqual(lines.map((line) => line.replace(/^\D\t/, '• ')));
    expect([parts[0], parts[2]]).toEqual(['It began.', 'Trust.']);
  });

  test.each([
    ['7 Minute Briefing', '', '**Seeing the child**'],
    ['# 7-minute briefing: Seeing the child'],
    ['**Seven minute briefing**', 'Seeing the child'],
    ['Seeing the child'],
  ])('what stands above every briefing is not its title: %s', (...lines) => {
    const { title, parts, rest } = split([...lines, 'Background', 'It began.'].join('\n'), headings);
    expect({ title, rest, first: parts[0] }).toEqual({ title: 'Seeing the child', rest: [], first: 'It began.' });
  });

  test('two stretches under one heading come together in their order', () => {
    expect(split('# Background\none\n# Key themes\ntwo\n# Background\nthree', headings).parts.slice(0, 3)).toEqual([
      'one\n\nthree',
      '',
      'two',
    ]);
  });

  test('a text without any heading is one piece', () => {
    expect(split('It is all here.\nAnd more.', headings)).toMatchObject({
      title: null,
      rest: ['It is all here.\nAnd more.'],
    });
    expect(split('  \n ', headings)).toMatchObject({ title: null, rest: [] });
  });
});

describe('Whatever is pasted', () => {
  const word = fc.constantFrom('she', 'was', 'not', 'seen', 'again', 'NHS', '**bold**', '#', '-', '1.', 'May:', '$x');
  const line = fc.oneof(
    fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    fc.constantFrom(...headings, '# Other', 'OTHER THINGS', '', '**Aside**').map((heading) => heading),
    fc.constantFrom(...headings).map((heading) => `## ${heading}`),
  );
  const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.join('\n'));
  const wordsIn = (texts: readonly (string | null)[]) =>
    texts.flatMap((one) => (one ?? '').match(/[\p{L}\d$]+/gu) ?? []).sort();

  test('no word is lost, but for those of the headings of parts', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { title, parts, rest } = split(given, headings);
        const isPart = (one: string) => headings.includes(one.replace(/^## /, '').trim());
        const kept = given.split('\n').filter((one) => !isPart(one));
        expect(wordsIn([title, ...parts, ...rest])).toEqual(wordsIn(kept));
      }),
    );
  });

  test('it is asked about a few pieces at most', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(split(given, headings).rest.length).toBeLessThanOrEqual(mostPieces);
      }),
    );
  });

  test('what was placed once is placed the same again', () => {
    fc.assert(
      fc.property(text, (given) => {
        const { parts } = split(given, headings);
        const again = parts.flatMap((part, at) => [`## ${headings[at]}`, part]).join('\n');
        expect(split(again, headings)).toEqual({ title: null, parts, rest: [] });
      }),
    );
  });

  test('anything at all is taken apart at once', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (given) => {
        expect(split(given, headings).parts).toHaveLength(7);
      }),
    );
    const started = process.hrtime.bigint();
    for (const unit of ['* ', '**', ': ', '__a', 'a:', '1. ', '# ']) split(unit.repeat(5_000), headings);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2_000);
  });

  test.each([
    ['thousands of short lines', 'Aa bb\n'.repeat(1_300)],
    ['words with a wide gap between', `a${' '.repeat(7_990)}b`],
    ['one endless line', 'The family moved to the area in the spring. '.repeat(180)],
  ])('one press, which asks dozens of times how the text is taken apart, is not held up by %s', (_, given) => {
    const started = performance.now();
    for (let times = 0; times < 24; times += 1) split(given, headings);
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
