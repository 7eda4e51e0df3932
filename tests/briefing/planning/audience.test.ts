import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Audience, channelsIn, missingIn } from '../../../src/briefing/audience.ts';
import type { AgencyChannel } from '../../../src/people/agency-channels.ts';
import { joined } from './channels.ts';

const ward = joined('hospital', 'Ward 9', ['nights', 'maternity']);
const ward10 = joined('hospital', 'Ward 10', ['nights']);
const custody = joined('police', 'Custody');
const all = [custody, ward10, ward];
const named = (audience: Audience, channels = all) => channelsIn(audience, channels).map(({ name }) => name);
const chosen = ({ address, name }: AgencyChannel) => ({ conversation: address.conversation, name: name ?? '' });

test('a briefing for all reaches every channel that has joined, by agency and name, 9 before 10', () => {
  expect(named({ kind: 'all' })).toEqual(['Ward 9', 'Ward 10', 'Custody']);
});

test('a briefing goes to the agencies, to the tags or to the channels that were chosen', () => {
  expect(named({ kind: 'agencies', agencies: ['police'] })).toEqual(['Custody']);
  expect(named({ kind: 'tags', tags: ['maternity', 'schools'] })).toEqual(['Ward 9']);
  expect(named({ kind: 'by-hand', channels: [chosen(ward10), chosen(custody)] })).toEqual(['Ward 10', 'Custody']);
});

test('what was chosen and no channel has is named: an agency, a tag, a channel that is gone', () => {
  const left = [ward];
  expect(missingIn({ kind: 'agencies', agencies: ['hospital', 'police'] }, left).agencies).toEqual(['police']);
  expect(missingIn({ kind: 'tags', tags: ['nights', 'schools'] }, left).tags).toEqual(['schools']);
  expect(missingIn({ kind: 'by-hand', channels: [chosen(ward), chosen(custody)] }, left).channels).toEqual([
    { conversation: '19:police-custody', name: 'Custody' },
  ]);
  expect(missingIn({ kind: 'all' }, left)).toEqual({ agencies: [], tags: [], channels: [] });
});

const agencies = ['hospital', 'police', 'mental-health'];
const tags = ['nights', 'maternity', 'schools'];
const someChannels = fc.uniqueArray(
  fc.record({ agency: fc.constantFrom(...agencies), name: fc.string({ maxLength: 4 }), tags: fc.subarray(tags) }),
  { selector: ({ agency, name }) => joined(agency, name).address.conversation },
);
const someAudience: fc.Arbitrary<Audience> = fc.oneof(
  fc.constant({ kind: 'all' } as const),
  fc.subarray(agencies, { minLength: 1 }).map((some) => ({ kind: 'agencies', agencies: some }) as const),
  fc.subarray(tags, { minLength: 1 }).map((some) => ({ kind: 'tags', tags: some }) as const),
  fc
    .array(fc.record({ agency: fc.constantFrom(...agencies), name: fc.string({ maxLength: 4 }) }), { minLength: 1 })
    .map(
      (some) => ({ kind: 'by-hand', channels: some.map(({ agency, name }) => chosen(joined(agency, name))) }) as const,
    ),
);
const belongs = (audience: Audience, { agency, tags: its, address }: AgencyChannel): boolean =>
  audience.kind === 'all' ||
  (audience.kind === 'agencies' && audience.agencies.includes(agency)) ||
  (audience.kind === 'tags' && its.some((tag) => audience.tags.includes(tag))) ||
  (audience.kind === 'by-hand' && audience.channels.some(({ conversation }) => conversation === address.conversation));

test('whoever belongs to an audience is in it once, nobody else is, and the order of joining makes no difference', () => {
  fc.assert(
    fc.property(someChannels, someAudience, (some, audience) => {
      const channels = some.map((one) => joined(one.agency, one.name, one.tags));
      const found = channelsIn(audience, [...channels, ...channels]);
      expect(new Set(found)).toEqual(new Set(channels.filter((channel) => belongs(audience, channel))));
      expect(found).toHaveLength(new Set(found).size);
      expect(channelsIn(audience, [...channels].reverse())).toEqual(found);
    }),
  );
});
