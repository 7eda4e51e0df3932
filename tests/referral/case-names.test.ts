import { expect, test } from 'vitest';
import { nameWordsIn } from '../../src/referral/case-names.ts';

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
