import { atMost, type Figure, ratio, told } from '../figure.ts';
import { type RealSending, realSending } from '../real-sending.ts';
import { type Reflecting, type Reflection, reflecting } from '../reflecting.ts';
import { leastSeconds, simulatedSending } from '../simulated-sending.ts';
import { median } from '../statistics.ts';

const few = 1_000;
const many = 10_000;
const megabyte = 1024 * 1024;

/**
 * A briefing sent to all channels: its pace by a simulated clock, and what it costs the app's own process in real time; and a
 * discussion recorded with many stored and with few.
 */
export async function briefings(): Promise<Figure[]> {
  return [...(await pace()), ...(await cost()), ...(await reflection())];
}

async function pace(): Promise<Figure[]> {
  const { first, last, sent, updates, refused } = await simulatedSending(many);
  if (sent !== many) throw new Error(`only ${sent} of ${many} channels have the briefing`);
  const least = leastSeconds(many);
  return [
    atMost(1.05, `${many} channels, from due to the last post, in times the least`, last / least, '×'),
    told('  from the first post to the last, in times the least', (last - first) / least, '×'),
    told('  from due to the last post', last, 's'),
    told('  from due to the first post', first, 's'),
    told('  changes of the progress card meanwhile', updates, ''),
    atMost(0, 'calls that Teams refused for being too many or too close', refused, ''),
  ];
}

async function cost(): Promise<Figure[]> {
  const small = await realSending(few);
  const large = await realSending(many);
  const times = `${many} channels, in times ${few}`;
  return [
    atMost(2.2, `storage requests for each of ${many} channels`, large.storageRequests / many, ''),
    atMost(1.2, `resident memory after a collection, ${times}`, large.most.rss / small.most.rss, '×'),
    atMost(1.2, `resident memory at its peak, ${times}`, large.peak.rss / small.peak.rss, '×'),
    atMost(1.2, `heap in use, ${times}`, large.most.heapUsed / small.most.heapUsed, '×'),
    ...[small, large].flatMap(toldOf),
  ];
}

const toldOf = ({ channels, seconds, sent, refused, cpuMs, most, peak }: RealSending): Figure[] => [
  told(`  ${channels} channels in real time`, seconds, 's'),
  told('  of which have it', sent, ''),
  told('  calls refused in real time', refused, ''),
  told('  processor time for each', cpuMs / channels, 'ms'),
  told('  resident memory after a collection, the most', most.rss / megabyte, 'MB'),
  told('  resident memory, the most seen', peak.rss / megabyte, 'MB'),
  told('  heap in use, the most', most.heapUsed / megabyte, 'MB'),
];

const fewStored = 10;
const blocks = 24;
const teams = 2;

async function reflection(): Promise<Figure[]> {
  const crowded = await reflecting(many, teams * (blocks + 1));
  const empty = await reflecting(fewStored, teams * (blocks + 1));
  try {
    const pairs = await pairsOf(crowded, empty);
    const times = `a discussion recorded, ${many} stored, in times ${fewStored}`;
    return [
      atMost(
        1,
        `storage requests of ${times}`,
        ratio(pairs, ({ requests }) => requests),
        '×',
      ),
      atMost(
        1.2,
        `processor time of ${times}`,
        ratio(pairs, ({ cpuMs }) => cpuMs),
        '×',
      ),
      told('  storage requests of a discussion recorded', median(pairs.map(([{ requests }]) => requests)), ''),
      told('  processor time of a discussion recorded', median(pairs.map(([{ cpuMs }]) => cpuMs)), 'ms'),
    ];
  } finally {
    await crowded.end();
    await empty.end();
  }
}

/** Blocks of both in turn; the first of each warms up and is left out. */
async function pairsOf(crowded: Reflecting, empty: Reflecting): Promise<[Reflection, Reflection][]> {
  const pairs: [Reflection, Reflection][] = [];
  for (let count = 0; count <= blocks; count += 1) pairs.push([await crowded.next(teams), await empty.next(teams)]);
  return pairs.slice(1);
}
