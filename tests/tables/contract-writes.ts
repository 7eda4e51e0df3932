import { expect, it } from 'vitest';
import { Conflict } from '../../src/tables/table.ts';
import { etagOf, inserts, type Now } from './contract-rows.ts';

export function singleWrites(table: Now): void {
  it('reads what was inserted, and nothing where nothing is', async () => {
    await table().commit('one', [{ kind: 'insert', key: 'a', body: { n: 1 }, columns: { due: '2026-01-01' } }]);
    const row = await table().read('one', 'a');
    expect(row).toEqual({
      partition: 'one',
      key: 'a',
      body: { n: 1 },
      columns: { due: '2026-01-01' },
      etag: expect.any(String),
    });
    expect(await table().read('one', 'b')).toBeNull();
    expect(await table().list('nobody')).toEqual([]);
  });

  it('replaces the columns together with the body', async () => {
    await table().commit('two', [{ kind: 'put', key: 'a', body: 1, columns: { due: '2026', open: true } }]);
    await table().commit('two', [
      { kind: 'replace', key: 'a', body: 2, columns: { due: '2027' }, etag: await etagOf(table(), 'two', 'a') },
    ]);
    expect(await table().read('two', 'a')).toMatchObject({ body: 2, columns: { due: '2027' } });
    expect((await table().read('two', 'a'))?.columns).not.toHaveProperty('open');
  });

  it('puts whether the row is there or not', async () => {
    await table().commit('three', [{ kind: 'put', key: 'a', body: 1 }]);
    await table().commit('three', [{ kind: 'put', key: 'a', body: 2 }]);
    expect((await table().read('three', 'a'))?.body).toBe(2);
  });

  it('removes a row, and takes no offence when it is gone already', async () => {
    await table().commit('four', inserts(['a']));
    await table().commit('four', [{ kind: 'remove', key: 'a' }]);
    await table().commit('four', [{ kind: 'remove', key: 'a' }]);
    expect(await table().read('four', 'a')).toBeNull();
  });

  it('keeps numbers, true and false as what they are', async () => {
    const columns = {
      whole: 42,
      large: 3_000_000_000,
      part: 0.5,
      less: -1,
      zero: 0,
      yes: true,
      no: false,
      empty: '',
      when: '2026-01-01T00:00:00Z',
    };
    await table().commit('five', [{ kind: 'insert', key: 'a', body: null, columns }]);
    expect((await table().read('five', 'a'))?.columns).toEqual(columns);
  });

  it('takes a commit of nothing', async () => {
    await expect(table().commit('six', [])).resolves.toEqual(new Map());
  });
}

export function conflicts(table: Now): void {
  it('lets a row be inserted once', async () => {
    await table().commit('c1', inserts(['a']));
    await expect(table().commit('c1', inserts(['a']))).rejects.toThrow(Conflict);
  });

  it.each(['replace', 'remove'] as const)('turns down to %s with an etag that no longer holds', async (kind) => {
    await table().commit(`c2 ${kind}`, [{ kind: 'put', key: 'a', body: 1 }]);
    const etag = await etagOf(table(), `c2 ${kind}`, 'a');
    await table().commit(`c2 ${kind}`, [{ kind: 'put', key: 'a', body: 2 }]);
    await expect(table().commit(`c2 ${kind}`, [{ kind, key: 'a', body: 3, etag }])).rejects.toThrow(Conflict);
    expect((await table().read(`c2 ${kind}`, 'a'))?.body).toBe(2);
    await table().commit(`c2 ${kind}`, [{ kind, key: 'a', body: 3, etag: await etagOf(table(), `c2 ${kind}`, 'a') }]);
    expect((await table().read(`c2 ${kind}`, 'a'))?.body).toBe(kind === 'replace' ? 3 : undefined);
  });

  it.each(['replace', 'remove'] as const)('turns down to %s, with an etag, a row that is gone', async (kind) => {
    await table().commit(`c3 ${kind}`, inserts(['a']));
    const etag = await etagOf(table(), `c3 ${kind}`, 'a');
    await table().commit(`c3 ${kind}`, [{ kind: 'remove', key: 'a' }]);
    await expect(table().commit(`c3 ${kind}`, [{ kind, key: 'a', body: 1, etag }])).rejects.toThrow(Conflict);
  });

  it('gives a row that is inserted anew another etag', async () => {
    await table().commit('c4', inserts(['a']));
    const etag = await etagOf(table(), 'c4', 'a');
    await table().commit('c4', [{ kind: 'remove', key: 'a' }]);
    await table().commit('c4', inserts(['a']));
    expect(await etagOf(table(), 'c4', 'a')).not.toBe(etag);
  });

  it.each([1, 2])('lets exactly one of twenty racers win, each with %i writes', async (count) => {
    await table().commit(`c5 ${count}`, inserts(['a']));
    const etag = await etagOf(table(), `c5 ${count}`, 'a');
    const race = (racer: number) =>
      [
        { kind: 'replace', key: 'a', body: racer, etag },
        { kind: 'insert', key: `b${racer}`, body: racer },
      ] as const;
    const ends = await Promise.allSettled(
      Array.from({ length: 20 }, (_, racer) => table().commit(`c5 ${count}`, race(racer).slice(0, count))),
    );
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(ends.filter((end) => end.status === 'rejected' && end.reason instanceof Conflict)).toHaveLength(19);
    expect(await table().list(`c5 ${count}`)).toHaveLength(count);
  });
}
