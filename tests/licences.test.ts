import { expect, test } from 'vitest';
import { installedForProduction } from '../scripts/licences/installed.ts';
import { isAllowed, licenceList } from '../scripts/licences/licences.ts';

const named = (licence: string | null, name = 'some') => ({ name, version: '1.0.0', licence });

test('a partnership may use everything that is installed with the app', () => {
  const packages = installedForProduction();
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter((one) => !isAllowed(one))).toEqual([]);
});

test.each(['MIT', '(AFL-2.1 OR BSD-3-Clause)', 'MIT AND ISC', '(MIT AND Apache-2.0)'])('%s may be used', (licence) => {
  expect(isAllowed(named(licence))).toBe(true);
});

test.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'SEE LICENSE IN LICENSE', 'UNLICENSED', '', null])(
  '%s may not be used until somebody has read it',
  (licence) => {
    expect(isAllowed(named(licence))).toBe(false);
  },
);

test('what was read in one version is not believed of the next', () => {
  expect(isAllowed({ name: 'jspath', version: '0.4.0', licence: null })).toBe(true);
  expect(isAllowed({ name: 'jspath', version: '0.5.0', licence: null })).toBe(false);
});

test('the list says each licence, the most used first, with its packages', () => {
  expect(licenceList([named('ISC', 'a'), named('MIT', 'c'), named('MIT', 'b')])).toBe(
    'MIT (2)\n  b 1.0.0\n  c 1.0.0\n\nISC (1)\n  a 1.0.0',
  );
});
