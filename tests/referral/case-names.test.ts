import { expect, test } from 'vitest';
import { nameWordsIn } from '../../src/referral/case-names.ts';
import { returnPages } from '../../src/referral/steps/return-pages.ts';
import { examplePartnership } from '../support/partnership.ts';

const row = (name: string, ...answer: string[]) => ({ name, label: '', question: '', answer, caution: null });

test('The names in a case are those of the child, the adult and their people, word by word, and nothing else of it', () => {
  const rows = [
    row('childName', 'Zoë O’Placeholder'),
    row('childOtherNames', 'Testy; T, Zed'),
    row(
      'childHousehold',
      'Testcase Placeholder-Mother, Relationship: Mother, Lives there: Yes',
      'younger brother, Relationship: Brother',
    ),
    row('childAddress', '1 Invented Street'),
    row('youName', 'Somebody Else'),
  ];
  expect(nameWordsIn({ sections: [{ title: 'Child', rows }] })).toEqual([
    'oplaceholder',
    'placeholder',
    'testcase',
    'testy',
    'zed',
    'zoe',
  ]);
});

test('A question without an answer names nobody, and what is written between several names is none', () => {
  const others = 'Testy and Zed, also known as Tess Sample before that Wanda Invented or Yara Other née Canary';
  const rows = [
    row('childOtherNames', 'Not provided'),
    row('adultOtherNames', others),
    row('adultSupporters', 'Surname, Sam, Role: Advocate, Safe to contact: Yes'),
  ];
  expect(nameWordsIn({ sections: [{ title: 'Adult', rows }] })).toEqual([
    ...['canary', 'invented', 'other', 'sam', 'sample', 'surname', 'tess', 'testy', 'wanda', 'yara', 'zed'],
  ]);
});

test('Agencies name others in free text alone, which is not searched: nothing that they send back is entered as a name', () => {
  const questions = returnPages({ partnership: examplePartnership }).flatMap(({ questions }) =>
    Object.entries(questions),
  );
  const short = questions.filter(([, { kind }]) => kind === 'text').map(([name]) => name);
  expect(short).toEqual(['searchedBy', 'attachmentsBy']);
  expect(questions.filter(([, { kind }]) => kind === 'repeat')).toEqual([]);
});
