import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { TableClient } from '@azure/data-tables';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { slimmed } from '../../src/tables/azure-pipeline.ts';
import { azureTable, azureTables } from '../../src/tables/azure-table.ts';
import { memoryTable, memoryTables } from '../../src/tables/memory-table.ts';
import { reach } from '../../src/tables/reach.ts';
import { Conflict, tableNames } from '../../src/tables/table.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { countedTables } from '../support/counted-tables.ts';
import { tableContract } from './contract.ts';

const storage = (text: string) => ({ kind: 'connection-string', text }) as const;

let azurite: Azurite;
beforeAll(async () => {
  azurite = await startAzurite();
});
afterAll(() => azurite.stop());

tableContract('in memory', async () => memoryTable());
tableContract('in Azure Tables', async () => (await azureTables(storage(azurite.connectionString))).referrals);

describe('all tables', () => {
  it('are made once, and found the next time', async () => {
    const first = await azureTables(storage(azurite.connectionString));
    await first.people.commit('again', [{ kind: 'put', key: 'a', body: 1 }]);
    const second = await azureTables(storage(azurite.connectionString));
    expect(Object.keys(second).sort()).toEqual([...tableNames].sort());
    expect(await second.people.read('again', 'a')).not.toBeNull();
    expect(await second.drafts.read('again', 'a')).toBeNull();
  });

  it('can be reached, in memory too', async () => {
    await expect(reach(await azureTables(storage(azurite.connectionString)))).resolves.toBeUndefined();
    await expect(reach(memoryTables())).resolves.toBeUndefined();
  });

  it('count what they are asked', async () => {
    const { tables, counts, reset } = countedTables(memoryTables());
    await tables.drafts.commit('p', [{ kind: 'put', key: 'a', body: 1 }]);
    await tables.people.read('p', 'a');
    expect(counts).toEqual({ reads: 1, lists: 0, commits: 1 });
    reset();
    await tables.agenda.list('p');
    expect(counts).toEqual({ reads: 0, lists: 1, commits: 0 });
  });

  it.each(['somebody', null])('say so when the managed identity %s cannot reach them', (clientId) => {
    const opened = azureTables(
      { kind: 'managed-identity', url: 'https://127.0.0.1:1', clientId },
      { read: 50, commit: 50 },
    );
    return expect(opened).rejects.toThrow();
  });
});

describe('Azure', () => {
  it('is asked for one page when one holds as many rows as are wanted', async () => {
    const client = TableClient.fromConnectionString(azurite.connectionString, 'drafts', {
      allowInsecureConnection: true,
    });
    let asked = 0;
    client.pipeline.addPolicy({
      name: 'count',
      sendRequest(request, next) {
        asked += 1;
        return next(request);
      },
    });
    const { drafts } = await azureTables(storage(azurite.connectionString));
    await drafts.commit(
      'pages',
      ['a', 'b', 'c', 'd'].map((key) => ({ kind: 'put', key, body: 1 })),
    );
    expect(await azureTable(client, client).list('pages', { most: 2 })).toHaveLength(2);
    expect(asked).toBe(1);
  });

  it('is called with what its SDK does for the sake of other services left out, and nothing else', () => {
    const client = TableClient.fromConnectionString(azurite.connectionString, 'drafts', {
      allowInsecureConnection: true,
    });
    const names = () => client.pipeline.getOrderedPolicies().map(({ name }) => name);
    const before = names();
    slimmed(client);
    expect(before.filter((name) => !names().includes(name))).toHaveLength(7);
    expect(names()).toEqual(
      expect.arrayContaining(['serializationPolicy', 'tablesNamedKeyCredentialPolicy', 'defaultRetryPolicy']),
    );
  });

  it('without its table is an error, and not an empty table', async () => {
    const client = TableClient.fromConnectionString(azurite.connectionString, 'never', {
      allowInsecureConnection: true,
    });
    const table = azureTable(client, client);
    await expect(table.read('p', 'a')).rejects.toThrow();
    const refusal = await table.commit('p', [{ kind: 'remove', key: 'a' }]).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).not.toBeInstanceOf(Conflict);
  });
});

describe('storage in trouble', () => {
  let server: Server;
  let asked = 0;
  afterEach(() => server.closeAllConnections());
  afterEach(() => server.close());

  async function troubled(answer: RequestListener) {
    asked = 0;
    server = createServer((request, response) => {
      asked += 1;
      // The tables themselves are made without trouble.
      if (request.url?.endsWith('/Tables')) response.writeHead(204).end();
      else answer(request, response);
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}/account`;
    const connectionString = azurite.connectionString.replace(/TableEndpoint=[^;]*/, `TableEndpoint=${at}`);
    const { agenda } = await azureTables(storage(connectionString), { read: 300, commit: 300 });
    asked = 0;
    return agenda;
  }

  it.each([1, 2])('is given up in time, with %i writes', async (count) => {
    const agenda = await troubled(() => undefined);
    const writes = ['a', 'b'].slice(0, count).map((key) => ({ kind: 'put', key, body: 1 }) as const);
    await expect(agenda.commit('p', writes)).rejects.toThrow('Storage did not answer within 300 ms.');
    await expect(agenda.read('p', 'a')).rejects.toThrow('Storage did not answer within 300 ms.');
    await expect(agenda.list('p')).rejects.toThrow('Storage did not answer within 300 ms.');
  });

  it.each([1, 2])('is never sent the same commit again, with %i writes: it may have taken effect', async (count) => {
    const agenda = await troubled((_, response) => response.writeHead(500).end());
    const writes = ['a', 'b'].slice(0, count).map((key) => ({ kind: 'insert', key, body: 1 }) as const);
    await expect(agenda.commit('p', writes)).rejects.toThrow();
    expect(asked).toBe(1);
  });
});
