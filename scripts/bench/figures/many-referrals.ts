import { alternated } from '../block.ts';
import { atMost, type Figure, ratio, told } from '../figure.ts';
import { startScene } from '../scene.ts';
import { median } from '../statistics.ts';

const few = 100;
const many = 20_000;
const blocks = 9;
const turns = 1_600;

/** The same form turn with few referrals stored and with many, each on a storage and a bot of its own. */
export async function manyReferrals(): Promise<Figure[]> {
  const crowded = await startScene(many);
  const empty = await startScene(few);
  try {
    const pairs = await alternated(crowded, empty, blocks, turns);
    const times = `with ${many} referrals, in times that with ${few}`;
    return [
      atMost(
        1.1,
        `processor time of a form turn ${times}`,
        ratio(pairs, ({ cpuMs }) => cpuMs),
        '×',
      ),
      atMost(
        1.1,
        `storage requests of a form turn ${times}`,
        ratio(pairs, ({ storageRequests }) => storageRequests),
        '×',
      ),
      told(`  storage requests of a form turn, ${many} referrals`, median(pairs.map(([a]) => a.storageRequests)), ''),
    ];
  } finally {
    await crowded.end();
    await empty.end();
  }
}
