import { alternated, type Block } from '../block.ts';
import { type CaseScene, type Pressed, startCaseScene } from '../case-scene.ts';
import { atMost, type Figure, ratio, told } from '../figure.ts';
import { median } from '../statistics.ts';

const few = 100;
const many = 20_000;
const blocks = 40;
const turns = 8;

/** Cases listed, found and opened with many stored and with few, most of them closed; as many are in hand in both. */
export async function cases(): Promise<Figure[]> {
  const crowded = await startCaseScene(many);
  const empty = await startCaseScene(few);
  try {
    const figures: Figure[] = [];
    for (const [what, pressed] of Object.entries(presses(empty))) {
      figures.push(...figuresOf(what, await beside(crowded, empty, pressed)));
    }
    return figures;
  } finally {
    await crowded.end();
    await empty.end();
  }
}

const presses = ({ caseOf }: CaseScene): Readonly<Record<string, Pressed>> => ({
  '“cases”': { verb: 'referral/cases', data: () => ({}), awaited: '40 open cases' },
  '“closed cases”': { verb: 'referral/closed-cases', data: () => ({}), awaited: 'Last closed first' },
  'finding a case by a name': {
    verb: 'referral/find',
    data: (client) => ({ typed: caseOf(client).name }),
    awaited: 'Found by name',
  },
  'opening a case': {
    verb: 'referral/open',
    data: (client) => ({ reference: caseOf(client).reference }),
    awaited: 'OFFICIAL-SENSITIVE',
  },
});

const beside = (crowded: CaseScene, empty: CaseScene, pressed: Pressed): Promise<[Block, Block][]> =>
  alternated(
    { bot: crowded.bot, clients: crowded.clientsFor(pressed) },
    { bot: empty.bot, clients: empty.clientsFor(pressed) },
    blocks,
    turns,
  );

function figuresOf(what: string, pairs: readonly [Block, Block][]): Figure[] {
  const cpu = ({ cpuMs }: Block) => cpuMs;
  const requests = ({ storageRequests }: Block) => storageRequests;
  const times = `${what}, ${many} cases, in times that with ${few}`;
  const crowded = pairs.map(([one]) => one);
  return [
    atMost(1.2, `processor time of ${times}`, ratio(pairs, cpu), '×'),
    atMost(1.2, `storage requests of ${times}`, ratio(pairs, requests), '×'),
    told(`  processor time of ${what}`, median(crowded.map(cpu)), 'ms'),
    told(`  storage requests of ${what}`, median(crowded.map(requests)), ''),
  ];
}
