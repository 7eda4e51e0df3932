import { expect, test } from 'vitest';
import { peopleToChoose } from '../../src/set-up/people-to-choose.ts';

const person = (id: string, name: string, email: string | null = null) => ({ id: `account-${id}`, name, email });
const titles = (...people: ReturnType<typeof person>[]) => peopleToChoose(people, '').choices.map(({ title }) => title);

test('an administrator sees names, and e-mail addresses where Teams told them', () => {
  expect(titles(person('000001', 'Casey Jones'), person('000002', 'Priya Shah', 'priya@marlbridge.example'))).toEqual([
    'Casey Jones',
    'Priya Shah (priya@marlbridge.example)',
  ]);
});

test.each(['Casey Jones', 'CASEY JONES', 'Casey-Jones', 'Casey Jones.', 'Ｃasey Jones'])(
  'two people who look the same in the list are told apart by their accounts: %s',
  (name) => {
    expect(titles(person('000001', 'Casey Jones'), person('000002', name)).sort()).toEqual(
      ['Casey Jones (account ending 000001)', `${name} (account ending 000002)`].sort(),
    );
  },
);

test('a guest who takes a name with somebody’s e-mail address is not taken for them', () => {
  expect(titles(person('000009', 'Priya Shah (priya@marlbridge.example)'))).toEqual([
    'Priya Shah (priya@marlbridge.example) (account ending 000009)',
  ]);
});
