import { alternated, type Block } from '../block.ts';
import { echoClient } from '../echo-client.ts';
import { atMost, type Figure, ratio, told } from '../figure.ts';
import { type Scene, sendersTo, startScene } from '../scene.ts';
import { median } from '../statistics.ts';
import { startEcho } from '../world.ts';

const blocks = 7;
const turns = 1_600;

/** A page of the form answered, from the request to the reply, beside an echo of the bare SDK. */
export async function formTurn(): Promise<Figure[]> {
  const scene = await startScene(100);
  try {
    return figuresOf(await besideEcho(scene));
  } finally {
    await scene.end();
  }
}

async function besideEcho({ bot, clients, connector }: Scene): Promise<[Block, Block][]> {
  const echo = await startEcho();
  try {
    const plain = { bot: echo, clients: sendersTo(connector).map(echoClient) };
    return await alternated({ bot, clients }, plain, blocks, turns);
  } finally {
    await echo.end();
  }
}

function figuresOf(pairs: readonly [Block, Block][]): Figure[] {
  const form = pairs.map(([block]) => block);
  const echo = pairs.map(([, block]) => block);
  const cpuMs = ({ cpuMs }: Block) => cpuMs;
  const p95Ms = ({ p95Ms }: Block) => p95Ms;
  return [
    atMost(2.5, 'processor time of a form turn, in echo turns', ratio(pairs, cpuMs), '×'),
    atMost(3, '95th percentile of the time to answer, 16 clients, in echo’s', ratio(pairs, p95Ms), '×'),
    atMost(2, 'storage requests of a form turn', median(form.map(({ storageRequests }) => storageRequests)), ''),
    told('  processor time of a form turn', median(form.map(cpuMs)), 'ms'),
    told('  processor time of an echo turn', median(echo.map(cpuMs)), 'ms'),
    told('  95th percentile of a form turn', median(form.map(p95Ms)), 'ms'),
    told('  95th percentile of an echo turn', median(echo.map(p95Ms)), 'ms'),
  ];
}
