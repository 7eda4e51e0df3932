import { dateInLondon } from '../../clocks/london-time.ts';
import type { OfferedFile, Services } from '../../services.ts';
import type { RoundChannel } from './channel-delivery.ts';
import { resultsCsv } from './results-csv.ts';
import type { RoundPress } from './round-press.ts';
import { channelPages } from './round-store.ts';

/** What became of each channel of a round, as a file, made anew each time. */
export async function madeResults(
  { tables, partnership, now }: Services,
  { briefing, round }: RoundPress,
): Promise<Omit<OfferedFile, 'context'>> {
  const channels: RoundChannel[] = [];
  for await (const page of channelPages(tables, { briefing, number: round })) channels.push(...page);
  const names = new Map(partnership.agencies.map(({ id, name }) => [id, name]));
  return {
    name: `Briefing sent to channels ${dateInLondon(now())}.csv`,
    description: 'What became of the briefing in each channel, without anybody of a case',
    bytes: resultsCsv(channels, (id) => names.get(id) ?? id),
  };
}
