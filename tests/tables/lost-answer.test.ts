import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { azureTables } from '../../src/tables/azure-table.ts';
import { type Table, Unsure, type Write } from '../../src/tables/table.ts';
import { type StorageProxy, storageProxy } from '../chaos/support/storage-proxy.ts';
import { type Azurite, startAzurite } from '../support/azurite.ts';
import { etagOf, keysOf } from './contract-rows.ts';

let azurite: Azurite;
let proxy: StorageProxy;
let table: Table;
let others: Table;
beforeAll(async () => {
  azurite = await startAzurite();
  proxy = await storageProxy(azurite.connectionString);
  table = (await azureTables({ kind: 'connection-string', text: proxy.connectionString })).referrals;
  others = (await azureTables({ kind: 'connection-string', text: azurite.connectionString })).referrals;
});
afterAll(async () => {
  await proxy.close();
  await azurite.stop();
});

type Cut = 'cut before' | 'cut after';

/** The next so many writes are cut off; what somebody else does comes between the first of them and the look at what became of it. */
function cutting(cut: Cut, writes = 1, meanwhile: () => Promise<unknown> = async () => {}): void {
  let left = writes;
  proxy.disturb = async (_, what) => {
    if (what.startsWith('GET')) await meanwhile();
    if (what.startsWith('GET') || left === 0) return null;
    left -= 1;
    return cut;
  };
}

/** A commit of each kind, alone and together, on the rows `there` and `old`. */
const kinds = {
  'an insertion': () => [{ kind: 'insert', key: 'new', body: 1, columns: { n: 7 } }],
  'a replacement': (etag) => [{ kind: 'replace', key: 'there', body: 2, etag }],
  'a row put': () => [{ kind: 'put', key: 'there', body: 2 }],
  'a removal': () => [{ kind: 'remove', key: 'there' }],
  'a removal of what was read': (etag) => [{ kind: 'remove', key: 'there', etag }],
  'a record with its history': (etag) => [
    { kind: 'remove', key: 'old' },
    { kind: 'replace', key: 'there', body: 2, etag },
    { kind: 'insert', key: 'new', body: 1 },
  ],
} as const satisfies Readonly<Record<string, (etag: string) => readonly Write[]>>;

const rows = async (partition: string) => (await others.list(partition)).map(({ key, body }) => ({ key, body }));

async function begun(partition: string): Promise<string> {
  await others.commit(
    partition,
    ['there', 'old'].map((key) => ({ kind: 'insert', key, body: 1 })),
  );
  return etagOf(others, partition, 'there');
}

describe('storage ends the connection in the midst of a write', () => {
  const every = Object.keys(kinds).flatMap((kind) =>
    (['cut before', 'cut after'] as const).flatMap((cut) => [1, 2].map((times) => ({ kind, cut, times }) as const)),
  );
  it.each(every)('$kind, $cut it took effect, $times times: it is done all the same', async ({ kind, cut, times }) => {
    const writes = kinds[kind as keyof typeof kinds];
    const calm = `${kind} ${cut} ${times} calm`;
    await others.commit(calm, writes(await begun(calm)));
    const partition = `${kind} ${cut} ${times}`;
    const etag = await begun(partition);
    cutting(cut, times);
    const etags = await table.commit(partition, writes(etag));
    expect(await rows(partition)).toEqual(await rows(calm));
    for (const [key, known] of etags) expect(known).toBe(await etagOf(others, partition, key));
  });

  it('a row that somebody else has changed since does not tell: whoever decided is to decide again', async () => {
    const etag = await begun('changed');
    cutting('cut after', 1, () => others.commit('changed', [{ kind: 'put', key: 'there', body: 'theirs' }]));
    const writes = [{ kind: 'replace', key: 'there', body: 'mine', etag }] as const;
    await expect(table.commit('changed', writes)).rejects.toThrow(Unsure);
    expect((await others.read('changed', 'there'))?.body).toBe('theirs');
  });

  it('again and again: it is given up, and nothing is done', async () => {
    cutting('cut before', 100);
    await expect(table.commit('never', [{ kind: 'insert', key: 'a', body: 1 }])).rejects.toThrow(Unsure);
    expect(await keysOf(others, 'never')).toEqual([]);
  });
});
