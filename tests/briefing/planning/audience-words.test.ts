import { expect, test } from 'vitest';
import { audienceLines } from '../../../src/briefing/planning/audience-words.ts';
import type { ShutChannels } from '../../../src/people/shut.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { joined } from './channels.ts';

const { agencies } = examplePartnership;
const [first, second] = agencies;
const many = Array.from({ length: 1234 }, (_, at) => joined(first?.id ?? '', `Ward ${at + 1}`));
const lines = (channels: typeof many, shut: ShutChannels = new Map()) =>
  audienceLines({ kind: 'all' }, { channels, shut, partnership: examplePartnership });

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

test('channels that have shut the app out are counted apart, and the first thirty named', () => {
  const shut: ShutChannels = new Map(
    many.slice(0, 40).map((one) => [one.address.conversation, { since: '2026-12-05T10:00:00.000Z', why: 'blocked' }]),
  );
  const [whom, , out] = lines(many, shut);
  expect(whom).toBe('It goes to 1,194 of 1,234 channels of 1 agency.');
  expect(out).toMatch(/^40 channels left out, because .+: .+, Ward 1; .+, Ward 30; and 10 more\. Type “channels”/);
});

test('a channel that joined again after it had shut the app out is not left out', () => {
  const [ward] = many;
  const since = new Map([
    [ward?.address.conversation ?? '', { since: '2026-11-30T10:00:00.000Z', why: 'blocked' as const }],
  ]);
  expect(lines(many, since)[0]).toBe('It goes to 1,234 channels of 1 agency.');
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
