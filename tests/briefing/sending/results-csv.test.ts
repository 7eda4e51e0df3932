import { expect, test } from 'vitest';
import type { ChannelDelivery, RoundChannel } from '../../../src/briefing/sending/channel-delivery.ts';
import { resultsCsv } from '../../../src/briefing/sending/results-csv.ts';

const at = '2027-06-01T09:30:00.000Z';
const address = {
  conversation: '19:ward@thread.tacv2',
  serviceUrl: 'https://teams.example',
  tenant: 't',
  kind: 'channel',
} as const;
const channel = (delivery: ChannelDelivery): RoundChannel => ({
  channel: {
    address,
    agency: 'hospital',
    team: { ...address, team: 'team', channel: 'General', name: 'Ward' },
    name: 'General',
  },
  post: null,
  delivery,
  settlements: [],
});
const lineOf = (delivery: ChannelDelivery) =>
  new TextDecoder().decode(resultsCsv([channel(delivery)], () => 'Hospital')).split('\r\n')[1];

test('The results tell of each channel when, by London’s clocks, and why it has not got the briefing', () => {
  expect(lineOf({ state: 'unknown', since: at })).toMatch(
    /Unknown,1 June 2027 at 10:30am,"It may have arrived, or not/,
  );
  expect(lineOf({ state: 'skipped', at, reason: 'left' })).toMatch(/Left out.*1 June 2027 at 10:30am.+,/);
});
