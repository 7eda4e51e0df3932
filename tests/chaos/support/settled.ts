import { z } from 'zod';
import { Delivery, isUnsettled } from '../../../src/outbox/delivery.ts';
import { Message } from '../../../src/outbox/message.ts';
import { azureTables } from '../../../src/tables/azure-table.ts';
import type { PlacedRow } from '../../support/remembering-tables.ts';
import { casey, ownChatOf, pressed } from './cast.ts';
import { deliver } from './client.ts';
import type { Edge } from './edge.ts';
import { type Instance, instance, render } from './instance.ts';
import { type Clock, clock } from './own-clock.ts';

const Planned = z.object({ message: Message, delivery: Delivery });

/** Minutes, after which every lease has run out, every pause is over and every opened case is due to fold. */
const enough = [2, 2, 5, 30, 60, 540, 60, 60];

/** Minutes, after which no draft is kept. */
const aMonth = 31 * 24 * 60;

/** Lets the app do all that is due, and somebody settle what nobody could be sure of. Answers how many those were. */
export async function settled(stage: SettledStage): Promise<number> {
  await letItWork(stage, enough);
  const unsettled = await unsettledIn(stage);
  for (const one of unsettled) await settle(stage, one);
  await letItWork(stage, [1, 2, aMonth, 1, 1]);
  return unsettled.length;
}

export interface SettledStage {
  readonly app: Instance;
  readonly clock: Clock;
  readonly edge: Edge;
  readonly rows: () => Promise<readonly PlacedRow[]>;
}

/** The same, by an instance that is made for it. */
export async function settledAt(storage: string, edge: Edge, rows: SettledStage['rows']): Promise<number> {
  const later = clock();
  const app = await instance(await azureTables({ kind: 'connection-string', text: storage }), later);
  try {
    return await settled({ app, clock: later, edge, rows });
  } finally {
    await app.close();
  }
}

async function letItWork({ app, clock }: SettledStage, pauses: readonly number[]): Promise<void> {
  for (const minutes of pauses) {
    clock.pass(minutes * 60_000);
    await app.tick();
    await app.idle();
  }
}

/** Tellings are for reading, and the administrator has other ways to what they tell of. */
async function unsettledIn({ rows }: SettledStage): Promise<readonly PlacedRow[]> {
  const found = (await rows()).filter(
    ({ row }) => row.key.startsWith('message:') && !row.key.startsWith('message:told:'),
  );
  return found.filter(({ row }) => isUnsettled(Planned.parse(row.body).delivery));
}

/** The coordinator looks in the channel: what stands there arrived, what does not is sent again. */
async function settle({ app, edge, rows }: SettledStage, { table, row }: PlacedRow): Promise<void> {
  const { message } = Planned.parse(row.body);
  const drawn = JSON.stringify(render(message.card));
  const stand = [...edge.conversations.values()].flat().filter(({ first }) => JSON.stringify(first) === drawn).length;
  // Two may look the same, such as two pieces of information added in one minute. A card that folds looks as it was posted, too.
  const planned = (await rows())
    .filter((one) => one.row.key.startsWith('message:'))
    .map((one) => Planned.parse(one.row.body))
    .filter((one) => one.message.kind === 'post' && one.delivery.state === 'sent');
  const sent = planned.filter((one) => JSON.stringify(render(one.message.card)) === drawn).length;
  const data = { table, partition: row.partition, id: message.id, outcome: stand > sent ? 'arrived' : 'again' };
  const on = edge.place(ownChatOf(casey.id));
  const press = { by: casey, where: 'own-chat', verb: 'outbox/settle', data, on } as const;
  await deliver(app.url, pressed(press, edge.url));
  await app.idle();
}
