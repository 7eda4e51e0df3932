import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksIn } from '../../../src/briefing/writing/anonymity.ts';
import { marksOfText } from '../../../src/briefing/writing/marked.ts';

const seen = (text: string, names: readonly string[] = []) =>
  marksIn(text, names).map(({ kind, words }) => `${kind}: ${words}`);

describe('The anonymity check marks', () => {
  test.each([
    ['He was seen on 12/03/2024.', 'full-date: 12/03/2024'],
    ['He was seen on 3.12.24.', 'full-date: 3.12.24'],
    ['Recorded 2024-03-12 by the nurse', 'full-date: 2024-03-12'],
    ['On 12032024 the plan ended', 'full-date: 12032024'],
    ['On 12 March 2024 she', 'full-date: 12 March 2024'],
    ['On Tuesday 12th of March she', 'full-date: 12th of March'],
    ['On 4 May the team', 'full-date: 4 May'],
    ['by 4 may 2024', 'full-date: 4 may 2024'],
    ['On 2 Sept. 2023 he', 'full-date: 2 Sept. 2023'],
    ['March 12th was the day', 'full-date: March 12th'],
    ['March 12, 2024 was the day', 'full-date: March 12, 2024'],
    ['on the twelfth of March, two thousand and twenty', 'full-date: twelfth of March, two thousand and twenty'],
    ['on March the twenty-first they', 'full-date: March the twenty-first'],
    ['on １２/０３/２０２４', 'full-date: 12/03/2024'],
    ['on 12–03–2024', 'full-date: 12-03-2024'],
    ['She was aged 4 in March 2024.', 'age-with-date: aged 4 in March 2024'],
    ['In 2019 the fifteen-year-old moved.', 'age-with-date: 2019 the fifteen-year-old'],
    ['He was 3 months old on 12 March 2024.', 'age-with-date: 3 months old on 12 March 2024'],
    ['The baby was born in March 2012.', 'age-with-date: born in March 2012'],
    ['His date of birth was known', 'age-with-date: date of birth'],
    ['They lived at IP1 2BX then', 'postcode: IP1 2BX'],
    ['They lived at sw1a1aa then', 'postcode: sw1a1aa'],
    ['NHS number 943 476 5919', 'nhs-number: 943 476 5919'],
    ['NHS number 9434765919', 'nhs-number: 9434765919'],
    ['NHS number 943-476-5918', 'nhs-number: 943-476-5918'],
    ['write to ada@marlbridge.example now', 'email: ada@marlbridge.example'],
    ['ring 01632 960111 or', 'phone: 01632 960111'],
    ['ring 07700 900 123 or', 'phone: 07700 900 123'],
    ['ring +44 (0)7700 900123 or', 'phone: +44 (0)7700 900123'],
    ['ring (020) 7946 0018 or', 'phone: (020) 7946 0018'],
    ['Then Rowan Tree Primary School he', 'school: Then Rowan Tree Primary School'],
    ['on St. Invented’s Ward', 'ward: St. Invented’s Ward'],
    ['at St Invented’s Academy', 'school: St Invented’s Academy'],
    ['He went to Oakfield school.', 'school: Oakfield school'],
    ['on Maple Ward at night', 'ward: Maple Ward'],
    ['moved to ward 9B at night', 'ward: ward 9B'],
    ['moved to Ward 12.', 'ward: Ward 12'],
    ['moved to Ward B.', 'ward: Ward B'],
    ['moved to Ward Four.', 'ward: Ward Four'],
    ['He went to Oakfield primary school.', 'school: Oakfield primary school'],
    ['He went to Oakfield high school then.', 'school: Oakfield high school'],
    ['OAKFIELD PRIMARY SCHOOL', 'school: OAKFIELD PRIMARY SCHOOL'],
    ['He left Oakfield High in May.', 'school: Oakfield High'],
    ['Age: 15, seen in 2024', 'age-with-date: Age: 15, seen in 2024'],
    ['He was 15 yrs old in 2024.', 'age-with-date: 15 yrs old in 2024'],
    ['A 4yr old was seen in March 2024.', 'age-with-date: 4yr old was seen in March 2024'],
    ['A 4 y/o was seen in March 2024.', 'age-with-date: 4 y/o was seen in March 2024'],
    ['His 15th birthday was in 2024.', 'age-with-date: 15th birthday was in 2024'],
    ['She was only 15 in March 2024.', 'age-with-date: She was only 15 in March 2024'],
    ['In 2024 he turned fifteen, alone', 'age-with-date: 2024 he turned fifteen'],
    ['aged 4 on 12.03.2024', 'age-with-date: aged 4 on 12.03.2024'],
    ['On 12.03.2024 she was aged 4.', 'age-with-date: 12.03.2024 she was aged 4'],
    ['ring 07700.900.123 or', 'phone: 07700.900.123'],
    ['on 01.02.2024 9.30', 'full-date: 01.02.2024'],
    ['on the first of may 2024', 'full-date: first of may 2024'],
    ['on the first of may', 'full-date: first of may'],
    ['on 12th may they', 'full-date: 12th may'],
    ['on 12 / 03 / 2024 he', 'full-date: 12 / 03 / 2024'],
    ['on 12 03 2024 he', 'full-date: 12 03 2024'],
    ['on 12. 3. 2024 he', 'full-date: 12. 3. 2024'],
    ['on 12_03_2024 he', 'full-date: 12_03_2024'],
    ['on 12⁄03⁄2024 he', 'full-date: 12/03/2024'],
    ['on 12·03·2024 he', 'full-date: 12·03·2024'],
    ['on 12/March/2024 he', 'full-date: 12/March/2024'],
    ['on 12.Mar.2024 he', 'full-date: 12.Mar.2024'],
    ['on 12Mar2024 he', 'full-date: 12Mar2024'],
    ['in file 20240312 he', 'full-date: 20240312'],
    ['He was seen on 12/3.', 'full-date: 12/3'],
    ['Since 29/02 he', 'full-date: 29/02'],
    ['on March 12 he', 'full-date: March 12'],
    ['March 12-14, 2024 were', 'full-date: March 12-14, 2024'],
    ['He died on Christmas Day.', 'full-date: Christmas Day'],
    ['seen on New Year’s Eve', 'full-date: New Year’s Eve'],
    ['on **12** *March* 2024', 'full-date: 12 March 2024'],
    [String.raw`on 12\/03\/2024`, 'full-date: 12/03/2024'],
    ['NHS number 943.476.5919', 'nhs-number: 943.476.5919'],
    ['NHS number 943 - 476 - 5919', 'nhs-number: 943 - 476 - 5919'],
    ['NHS number 943/476/5918', 'nhs-number: 943/476/5918'],
    ['NHS number 94347 65919', 'nhs-number: 94347 65919'],
    ['NHS number 9 4 3 4 7 6 5 9 1 9', 'nhs-number: 9 4 3 4 7 6 5 9 1 9'],
    ['NHS number **943** 476 _5919_', 'nhs-number: 943 476 5919'],
    ['They lived at IP1 *2BX* then', 'postcode: IP1 2BX'],
    ['They lived at IP1-2BX then', 'postcode: IP1-2BX'],
    ['They lived at ip28 6nd then', 'postcode: ip28 6nd'],
    ['They lived at ip28 6th then', 'postcode: ip28 6th'],
    ['at **Oakfield** Primary School', 'school: Oakfield Primary School'],
    ['at Oakfield (VC) Primary School', 'school: Oakfield (VC) Primary School'],
    ['He attended Oakfield preschool.', 'school: Oakfield preschool'],
    ['with Maple Ward’s staff', 'ward: Maple Ward'],
    ['moved to F10 ward at night', 'ward: F10 ward'],
  ])('in “%s”: %s', (text, mark) => {
    expect(seen(text)).toEqual([mark]);
  });

  test.each([
    'In May the team may have known, and in March they march on.',
    'Of the 12 may have been missed',
    'In May 12 children were seen; since 2019 more.',
    'The review was published in March 2024.',
    'A boy, age 15, was not seen. He was fifteen years old.',
    'A 15-year-old and her mother aged 40.',
    'It went to a Review Conference. Health Visiting and School Nursing. Primary care knew of Safety. School was told',
    'Somebody was on 24/7, on 1/2 of visits, on 3/5 days, on 32/3, since 3.4 and at 2/3',
    'The Designated Safeguarding Lead (DSL) School staff told, (The) School, an Agency (NHS) school nurse',
    'In 2024 she was one of many, and he was 20 minutes late. Who was 15 in March? The number was 12 in 2024.',
    'Open 24/7, about 1/2 of 5-6 visits, ratio 3:1, version 1.2.3',
    'Section 47, chapter 5 of Working Together, page 12 of 40',
    'Ring 999 or 101, or Childline on 0800 1111.',
    'Mr Ward spoke to Dr Ward. Ward said so to Ms. Ward.',
    'on the ward, a Maternity Ward, the Ward Manager, ward rounds of 3 hours',
    'The school told his school nurse. Good school attendance. School was safe. Secondary schools know.',
    'The Royal College says so. A Primary School and a Special School.',
    'Meet @ the office. “Please check.”',
    'Section E1 1st, B2 3rd',
    'Give 1234567890123 tablets of 0.5',
    '12/2024, 32/13/2024 and 99.99.99',
    'The first may be missed. A third may have gone. First may come the nurse.',
    'Police, Health and School staff, Education and School staff',
    'A Grammar School, a Multi Academy Trust, a Sixth Form College, a Faith School',
    'On the ward I saw, on the ward four nurses, a ward a week',
    'Marlbridge High Street and the High Court; a 15th birthday card',
    'In 5 10 minute visits, 3 4 2 in all, chapters 2 and 3 2024',
    '* Good practice: *they* listened_and_wrote it ~ at once',
    'Give 12 34 567 890 of 1234 5678 90',
    'Since May 12 children; on the ward’s rounds, Mr Ward’s notes',
  ])('nothing in “%s”', (text) => {
    expect(seen(text)).toEqual([]);
  });

  test('an NHS number whose check digit fits as one, and another as one with a digit wrong', () => {
    const looks = (text: string) => marksIn(text).map(({ looksLike }) => looksLike);
    expect(looks('943 476 5919')).toEqual(['an NHS number']);
    expect(looks('943 476 5918')).toEqual(['an NHS number with a digit wrong']);
  });

  test('the words of the names in the case, with accents or none, and one that is a word too only with a capital letter', () => {
    const names = ['jose', 'may', 'oinvented', 'sample'];
    expect(seen('José’s aunt, may God help, saw May; O’Invented and sample.', names)).toEqual([
      'case-name: José’s',
      'case-name: May',
      'case-name: O’Invented',
      'case-name: sample',
    ]);
    expect(seen('José’s aunt saw May', [])).toEqual([]);
  });

  test.each([
    ['Zoes mother, the Samples and Testys', ['zoe', 'sample', 'testy'], ['Zoes', 'Samples', 'Testys']],
    ['Zo**e** and _Testy_', ['zoe', 'testy'], ['Zoe', 'Testy']],
    [
      'O Invented, O-Invented and Place-holder’s',
      ['oinvented', 'placeholder'],
      ['O Invented', 'O-Invented', 'Place-holder’s'],
    ],
    ['D’Sample and Testyanne', ['sample', 'testy', 'anne'], ['D’Sample', 'Testyanne']],
  ])(
    'the names in the case without their apostrophe, in two words or in one, and within Markdown: %s',
    (text, names, marked) => {
      expect(marksIn(text, names).map(({ words }) => words)).toEqual(marked);
    },
  );

  test('a short name that is a word in every sentence, only with a capital letter', () => {
    expect(seen('Then he met He An so that an answer', ['an', 'he', 'so'])).toEqual(['case-name: He', 'case-name: An']);
  });

  test('no words that only end in an s, or follow each other', () => {
    expect(seen('This does not say so. Class was less; an na.', ['thi', 'doe', 'clas', 'les', 'anna'])).toEqual([]);
  });

  test('a name in the case even within something else', () => {
    expect(seen('at Rowan Primary School', ['rowan'])).toEqual(['case-name: Rowan', 'school: Rowan Primary School']);
  });
});

describe('Whatever stands around it', () => {
  const calm = fc
    .array(fc.constantFrom('she', 'is', 'seen', 'by', 'two', 'nurses', '“then”', '\n', 'of', '—'))
    .map((words) => words.join(' '));
  const digits = (count: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count });

  test('a date in numbers is found, with any sign between its parts', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1900, max: 2099 }),
    );
    fc.assert(
      fc.property(calm, parts, fc.constantFrom('/', '.', '-', '–'), calm, (before, [day, month, year], sign, after) => {
        const kinds = marksIn(`${before} ${day}${sign}${month}${sign}${year} ${after}`).map(({ kind }) => kind);
        expect(kinds).toContain('full-date');
      }),
    );
  });

  test('an NHS number is found, together or in groups', () => {
    fc.assert(
      fc.property(calm, digits(9), fc.constantFrom('', ' ', '-'), calm, (before, nine, sign, after) => {
        const sum = nine.reduce((total, digit, at) => total + digit * (10 - at), 0);
        const check = (11 - (sum % 11)) % 11;
        fc.pre(check < 10 && new Set([...nine, check]).size > 1);
        const number = [...nine, check].join('');
        const written = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(sign);
        expect(marksIn(`${before} ${written} ${after}`).map(({ looksLike }) => looksLike)).toContain('an NHS number');
      }),
    );
  });

  test('a mark is of the words it says, marks stand in order, and the same text is marked the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.array(fc.string()), (text, names) => {
        const marks = marksIn(text, names);
        expect(marksIn(text, names)).toEqual(marks);
        for (const mark of marks) expect(mark.to - mark.from).toBe(mark.words.length);
        expect(marks.map(({ from }) => from)).toEqual(marks.map(({ from }) => from).sort((a, b) => a - b));
      }),
    );
  });

  test('a long hostile text is looked through at once', () => {
    const started = process.hrtime.bigint();
    for (const unit of [
      'A ',
      '1 ',
      'Aa of the ',
      '0( ',
      'two thousand and ',
      'a@',
      'twenty ',
      '(A) ',
      '*_',
      '1 . ',
      'O ',
    ])
      marksIn(unit.repeat(Math.ceil(20_000 / unit.length)), ['sample']);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(2_000);
  });
});

test('A name of the case is seen in the link too, and the day in an address is not held against it', () => {
  const text = { title: 'T', source: 'S', themes: [], parts: [], furtherReading: null, questions: [] };
  const link = 'https://reviews.example/2024-03-12/kayleigh-invented-report.pdf';
  expect(marksOfText({ ...text, link }, ['kayleigh'])).toMatchObject([{ kind: 'case-name', where: 'Link' }]);
  expect(marksOfText({ ...text, link }, [])).toEqual([]);
  expect(marksOfText({ ...text, link: 'https://reviews.example/zo%C3%AB.pdf' }, ['zoe'])).toMatchObject([
    { words: 'zoë' },
  ]);
  expect(marksOfText({ ...text, link: 'https://reviews.example/100%/zoe' }, ['zoe'])).toHaveLength(1);
});
