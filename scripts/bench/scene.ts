import { azureTables } from '../../src/tables/azure-table.ts';
import { servicesOn } from '../../tests/support/turn.ts';
import { storageConnection } from '../local/plans.ts';
import { type Connector, startConnector } from './connector.ts';
import { formClient } from './form-client.ts';
import type { Client } from './load.ts';
import type { MeasuredProcess } from './measured-process.ts';
import { storeDrafts } from './stored-drafts.ts';
import { storeReferrals } from './stored-referrals.ts';
import { startBot, startStorage } from './world.ts';

export const clientCount = 16;

/** Connector, storage, and the bot beside them, with a draft for each client. */
export interface Scene {
  readonly connector: Connector;
  readonly bot: MeasuredProcess;
  readonly clients: readonly Client[];
  end(): Promise<void>;
}

export const sendersTo = ({ url }: Connector) =>
  Array.from({ length: clientCount }, (_, client) => ({ client, serviceUrl: `${url}/` }));

/** @param referrals how many are stored already */
export async function startScene(referrals: number, nodeArgs: readonly string[] = []): Promise<Scene> {
  const connector = await startConnector();
  const storage = await startStorage();
  const tables = await azureTables({ kind: 'connection-string', text: storageConnection(storage.port) });
  const services = servicesOn(tables);
  const senders = sendersTo(connector);
  await storeDrafts(services, senders);
  await storeReferrals(services, referrals);
  const bot = await startBot(storage.port, nodeArgs);
  return {
    connector,
    bot,
    clients: senders.map((sender) => formClient(sender, services.form)),
    async end() {
      await bot.end();
      await storage.end();
      connector.close();
    },
  };
}
