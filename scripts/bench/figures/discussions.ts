import { atMost, type Figure, ratio, told } from '../figure.ts';
import { type Recorded, type Recording, recording } from '../recording.ts';
import { median } from '../statistics.ts';

const few = 10;
const many = 10_000;
const blocks = 12;
const teams = 2;

/** A discussion recorded by a team with many stored and with few. */
export async function discussions(): Promise<Figure[]> {
  const crowded = await recording(many, teams * (blocks + 1));
  const empty = await recording(few, teams * (blocks + 1));
  try {
    const pairs = await pairsOf(crowded, empty);
    const times = `a discussion recorded, ${many} stored, in times ${few}`;
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
async function pairsOf(crowded: Recording, empty: Recording): Promise<[Recorded, Recorded][]> {
  const pairs: [Recorded, Recorded][] = [];
  for (let count = 0; count <= blocks; count += 1) pairs.push([await crowded.next(teams), await empty.next(teams)]);
  return pairs.slice(1);
}
