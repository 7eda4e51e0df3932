import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../src/clocks/plain-date.ts';
import { type Matchable, matchKeysOf, namePartsOf } from '../../src/referral/matching.ts';

const key = 'k'.repeat(32);
const who = (name: string, birth: PlainDate | null = '2017-06-12', nhs: readonly string[] = []): Matchable => ({
  names: [name],
  births: birth ? [birth] : [],
  nhsNumbers: nhs,
});
const alike = (one: Matchable, other: Matchable) => {
  const keys = matchKeysOf(one, key);
  return matchKeysOf(other, key).some((each) => keys.includes(each));
};

describe('Two referrals may be about one person', () => {
  test.each([
    ['Anna Smith', 'SMITH, Anna'],
    ['José Núñez', 'Jose Nunez'],
    ['Zoë Smith-Jones', 'zoe smith jones'],
    ["Siobhán O'Brien", 'Siobhan O’Brien'],
    ['Anna Maria Smith', 'Anna Smith'],
    ['Jürgen Strauß', 'Jurgen Strauss'],
    ['Łukasz Søndergård', 'Lukasz Sondergard'],
    ['Mr Bilal Khan', 'Bilal Khan'],
    ['محمد علي', 'علي محمد'],
  ])('when the names are written %s and %s, with one birth date', (one, other) => {
    expect(alike(who(one), who(other))).toBe(true);
  });

  test('when only a first name is known, with the birth date', () => {
    expect(alike(who('Baby Zebedee'), who('Zebedee'))).toBe(true);
  });

  test('when the whole name is one and a birth date is not known', () => {
    expect(alike(who('Anna Smith', null), who('Anna Smith'))).toBe(true);
  });

  test('when the NHS number is one, whatever the names', () => {
    expect(alike(who('Anna Smith', null, ['9434765919']), who('A. Smyth', '2016-01-01', ['9434765919']))).toBe(true);
  });
});

describe('Two referrals are not taken for one person', () => {
  test.each([
    ['Anna Smith', 'Anna Jones'],
    ['Anna Smith', 'Brian Smith'],
    ['Unnamed', 'Unnamed'],
    ['Not known yet', 'not known'],
    ['Unborn baby', 'Unborn baby'],
    ['12345', '12345'],
    ['', ''],
  ])('for %s and %s, born on one day', (one, other) => {
    expect(alike(who(one), who(other))).toBe(false);
  });

  test('for one first name alone without a birth date', () => {
    expect(alike(who('Anna', null), who('Anna', null))).toBe(false);
  });

  test('for the same two parts of a longer name born on another day', () => {
    expect(alike(who('Anna Maria Smith', '2017-06-12'), who('Anna Smith', '2011-01-01'))).toBe(false);
  });
});

describe('The keys', () => {
  test('say nothing of the name, and are others under another key', () => {
    const keys = matchKeysOf(who('Anna Smith', '2017-06-12', ['9434765919']), key);
    expect(keys).toHaveLength(3);
    for (const each of keys) expect(each).toMatch(/^[0-9a-f]{64}$/);
    expect(matchKeysOf(who('Anna Smith', '2017-06-12', ['9434765919']), 'x'.repeat(32))).not.toContain(keys[0]);
  });

  test('stay few for a very long name', () => {
    const long = 'aa bb cc dd ee ff gg hh ii jj kk ll mm nn oo pp';
    expect(namePartsOf(long)).toHaveLength(8);
    expect(matchKeysOf(who(long), key)).toHaveLength(29);
  });
});
