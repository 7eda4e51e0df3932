import { expect, test } from 'vitest';
import { audienceLines } from '../../../src/briefing/planning/audience-words.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { joined } from './channels.ts';

const { agencies } = examplePartnership;
const [first, second] = agencies;
const many = Array.from({ length: 1234 }, (_, at) => joined(first?.id ?? '', `Ward ${at + 1}`));
const lines = (channels: typeof many) => audienceLines({ kind: 'all' }, channels, examplePartnership);

test('whoever is about to send reads how many channels it is, the first thirty by name, and how many more', () => {
  const [whom, named, ...rest] = lines(many);
  expect(whom).toBe('It goes to 1,234 channels of 1 agency.');
  expect(named?.split('; ')).toHaveLength(31);
  expect(named).toMatch(/^.+ \(1234\): .+, Ward 1; .+, Ward 30; and 1,204 more$/);
  expect(rest).toEqual([]);
});

test('each agency is told with its count, also when its channels are no longer named', () => {
  const [, , other] = lines([...many, joined(second?.id ?? '', 'Front desk')]);
  expect([other, lines([...many, joined(second?.id ?? '', 'Front desk')])[1]].join()).toContain(`${second?.name} (1)`);
});

test('of very many agencies the last are counted together', () => {
  const channels = Array.from({ length: 25 }, (_, at) => joined(`agency-${at}`, 'General'));
  expect(lines(channels).at(-1)).toBe('and 5 channels of 5 more agencies');
});

test('an agency that was taken out of the partnership file is still counted, as one that is not there any more', () => {
  expect(lines([joined('closed-trust', 'General')])[1]).toBe(
    'an agency that is no longer in the partnership file (1): Team of closed-trust, General',
  );
});
