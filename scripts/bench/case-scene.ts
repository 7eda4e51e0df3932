import { azureTables } from '../../src/tables/azure-table.ts';
import { servicesOn } from '../../tests/support/turn.ts';
import { storageConnection } from '../local/plans.ts';
import { press, type Sender } from './activities.ts';
import { startConnector } from './connector.ts';
import type { Client } from './load.ts';
import type { MeasuredProcess } from './measured-process.ts';
import { sendersTo } from './scene.ts';
import { inHand, storeCases, storePanel } from './stored-cases.ts';
import { numbered, submissionOf } from './stored-referrals.ts';
import { startBot, startDoor, startStorage } from './world.ts';

/** A button that the clients press, and what stands in the card it answers with. */
export interface Pressed {
  readonly verb: string;
  readonly data: (client: number) => object;
  readonly awaited: string;
}

export interface CaseScene {
  readonly bot: MeasuredProcess;
  /** Clients that press this button again and again. */
  clientsFor(pressed: Pressed): readonly Client[];
  /** The reference and the name of a case in hand, another for each client. */
  caseOf(client: number): { readonly reference: string; readonly name: string };
  end(): Promise<void>;
}

/** The emulator looks through every row for each list: to more at once than these it would answer too late with many cases stored. */
const mostPeople = 4;
/** With 20,000 cases stored the emulator takes longer for one answer in twenty-five. */
const answersAfterMs = 200;
/** That of the bot's local mode: names are found under the key they were stored with. */
const matchingKey = 'for-trying-on-one-computer-only-1';

/** The bot beside a storage with so many cases, and panel members who look at them. */
export async function startCaseScene(cases: number): Promise<CaseScene> {
  const connector = await startConnector();
  const storage = await startStorage();
  const tables = await azureTables({ kind: 'connection-string', text: storageConnection(storage.port) });
  const trying = servicesOn(tables);
  const services = { ...trying, settings: { ...trying.settings, matchingKey } };
  const senders = sendersTo(connector).slice(0, mostPeople);
  await storePanel(services, senders);
  await storeCases(services, cases);
  const door = await startDoor(storage);
  await door.answersAfter(answersAfterMs);
  const bot = await startBot(door.port);
  const submission = submissionOf(services);
  return {
    bot,
    clientsFor: (pressed) => senders.map((sender) => clientOf(sender, pressed)),
    caseOf(client) {
      const { reference, facts } = numbered(submission, (client % inHand) + 1);
      return { reference, name: facts.people.names[0] ?? '' };
    },
    async end() {
      await bot.end();
      await door.end();
      await storage.end();
      connector.close();
    },
  };
}

function clientOf(sender: Sender, { verb, data, awaited }: Pressed): Client {
  let turns = 0;
  return {
    next() {
      turns += 1;
      return press(sender, turns, verb, data(sender.client));
    },
    isRight: (answer) => answer.includes(awaited),
  };
}
