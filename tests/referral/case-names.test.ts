import { expect, test } from 'vitest';
import { nameWordsIn } from '../../src/referral/case-names.ts';
import { returnPages } from '../../src/referral/steps/return-pages.ts';
import { examplePartnership } from '../support/partnership.ts';

const row = (name: string, ...answer: string[]) => ({ name, label: '', question: '', answer, caution: null });

test('The names in a case are those of the child, the adult and their people, word by word, and nothing else of it', () => {
  const rows = [
    row('childName', 'Zoë O’Placeholder'),
    row('childOtherNames', 'Testy; T, Zed'),
    row('childHousehold', 'Testcase Placeholder-Mother, Mother, Lives there: Yes', 'younger brother, Brother'),
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

test('Agencies name others in free text alone, which is not searched: nothing that they send back is entered as a name', () => {
  const questions = returnPages({ partnership: examplePartnership }).flatMap(({ questions }) =>
    Object.entries(questions),
  );
  const short = questions.filter(([, { kind }]) => kind === 'text').map(([name]) => name);
  expect(short).toEqual(['searchedBy', 'attachmentsBy']);
  expect(questions.filter(([, { kind }]) => kind === 'repeat')).toEqual([]);
});
