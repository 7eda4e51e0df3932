import { expect, test } from 'vitest';
import { plainName } from '../../src/people/person.ts';

test.each([
  ['Siân O’Brien-Lloyd', 'Siân O’Brien-Lloyd'],
  ['  SHAH,  Priya (Marlbridge ICB) ', 'SHAH, Priya (Marlbridge ICB)'],
  ['محمد رضا', 'محمد رضا'],
  ['می\u200cخواهم', 'می\u200cخواهم'],
  ['👩\u200d👧 Sam', '👩\u200d👧 Sam'],
])('a person keeps their name: %s', (given, kept) => {
  expect(plainName(given)).toBe(kept);
});

test.each([
  ['turns what follows round', 'Casey \u202esenoJ', 'Casey senoJ'],
  ['hides', 'Casey\u200b Jones\u2060\ufeff', 'Casey Jones'],
  ['begins a new line', 'Casey\nRole given\u2028to', 'Casey Role given to'],
  ['is half of one', 'Casey \ud83d', 'Casey'],
])('a sign that %s is left out of a name', (_, given, kept) => {
  expect(plainName(given)).toBe(kept);
});

test('a name too long is cut between characters', () => {
  expect(plainName(`${'a'.repeat(99)}👩`)).toBe('a'.repeat(99));
});
