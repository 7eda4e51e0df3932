import { saidMoment } from '../../clocks/london-time.ts';
import { type CsvColumns, csv } from '../../export/csv.ts';
import type { ChannelDelivery, RoundChannel } from './channel-delivery.ts';
import { unknownWords, whyNot } from './round-words.ts';

const stateWords = {
  waiting: 'Waiting',
  sending: 'Waiting',
  sent: 'Arrived',
  failed: 'Failed',
  unknown: 'Unknown',
  skipped: 'Left out',
} as const;

/** What became of each channel of a round, as a CSV file. @param agencyName of an agency's id */
export function resultsCsv(channels: readonly RoundChannel[], agencyName: (id: string) => string): Uint8Array {
  const columns: CsvColumns<RoundChannel> = [
    ['Agency', ({ channel }) => agencyName(channel.agency)],
    ['Team', ({ channel }) => channel.team.name ?? ''],
    ['Channel', ({ channel }) => channel.name ?? ''],
    ['Outcome', ({ delivery }) => stateWords[delivery.state]],
    ['When', ({ delivery }) => whenOf(delivery)],
    ['Why not', ({ delivery }) => why(delivery)],
    ['Settled by', ({ settlements }) => settlements.map(({ by }) => by.name).join('; ')],
  ];
  return csv(columns, channels);
}

function whenOf(delivery: ChannelDelivery): string {
  const at = delivery.state === 'unknown' ? delivery.since : 'at' in delivery ? delivery.at : null;
  return at ? saidMoment(new Date(at)) : '';
}

function why(delivery: ChannelDelivery): string {
  if (delivery.state === 'unknown') return unknownWords;
  return delivery.state === 'failed' || delivery.state === 'skipped' ? whyNot(delivery) : '';
}
