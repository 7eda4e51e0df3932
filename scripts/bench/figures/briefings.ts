import { atMost, type Figure, told } from '../figure.ts';
import { type RealSending, realSending } from '../real-sending.ts';
import { leastSeconds, simulatedSending } from '../simulated-sending.ts';

const few = 1_000;
const many = 10_000;
const megabyte = 1024 * 1024;

/** A briefing sent to all channels: its pace by a simulated clock, and what it costs the app's own process in real time. */
export async function briefings(): Promise<Figure[]> {
  return [...(await pace()), ...(await cost())];
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
