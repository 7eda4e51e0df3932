import { expect, it } from 'vitest';
import { Conflict, type Write } from '../../src/tables/table.ts';
import { etagOf, inserts, keysOf, type Now } from './contract-rows.ts';

export function transactions(table: Now): void {
  it('makes all changes of a commit', async () => {
    await table().commit('t1', inserts(['gone', 'kept', 'old']));
    const [old, gone] = [await etagOf(table(), 't1', 'old'), await etagOf(table(), 't1', 'gone')];
    await table().commit('t1', [
      { kind: 'remove', key: 'gone', etag: gone },
      { kind: 'replace', key: 'old', body: 'DELETE x HTTP/1.1\r\nIf-Match: *', etag: old },
      { kind: 'insert', key: 'new', body: 1 },
      { kind: 'put', key: 'put', body: 1 },
      { kind: 'remove', key: 'kept' },
    ]);
    expect(await keysOf(table(), 't1')).toEqual(['new', 'old', 'put']);
    expect((await table().read('t1', 'old'))?.body).toBe('DELETE x HTTP/1.1\r\nIf-Match: *');
  });

  const doomed = [
    { kind: 'insert', key: 'there', body: 2 },
    { kind: 'replace', key: 'there', body: 2, etag: 'W/"datetime\'2020-01-01T00%3A00%3A00.0000000Z\'"' },
    { kind: 'remove', key: 'there', etag: 'W/"datetime\'2020-01-01T00%3A00%3A00.0000000Z\'"' },
    { kind: 'replace', key: 'gone', body: 2, etag: 'W/"datetime\'2020-01-01T00%3A00%3A00.0000000Z\'"' },
    { kind: 'remove', key: 'gone', etag: 'W/"datetime\'2020-01-01T00%3A00%3A00.0000000Z\'"' },
  ] as const;
  it.each(doomed)('makes no change at all when one to $kind what is $key fails', async (write) => {
    const partition = `t2 ${write.kind} ${write.key}`;
    await table().commit(partition, [{ kind: 'insert', key: 'there', body: 1 }]);
    const others = [
      { kind: 'put', key: 'a', body: 1 },
      { kind: 'remove', key: 'never' },
    ] as const;
    await expect(table().commit(partition, [...others, write])).rejects.toThrow(Conflict);
    expect(await table().list(partition)).toMatchObject([{ key: 'there', body: 1 }]);
  });

  it('makes the other changes when a row to remove, without an etag, is not there', async () => {
    const removals = ['never', 'nor this'].map((key) => ({ kind: 'remove', key }) as const);
    await table().commit('t3', [
      ...removals,
      { kind: 'insert', key: 'a', body: 1 },
      { kind: 'insert', key: 'b', body: 1 },
    ]);
    await table().commit('t3', [...removals, { kind: 'remove', key: 'b' }]);
    await table().commit('t3', removals);
    expect(await keysOf(table(), 't3')).toEqual(['a']);
  });
}

export function limits(table: Now): void {
  const refused: Readonly<Record<string, readonly Write[]>> = {
    'more than 100 writes': inserts(Array.from({ length: 101 }, (_, index) => `${index}`)),
    'a row twice': inserts(['a', 'a']),
    'a row over 1 MiB': [{ kind: 'put', key: 'a', body: 'x'.repeat(530_000) }],
    'more than 4 MiB': Array.from({ length: 9 }, (_, index) => ({
      kind: 'put',
      key: `${index}`,
      body: 'x'.repeat(500_000),
    })),
    'a key over 512 characters': inserts(['x'.repeat(513)]),
    'an empty key': inserts(['']),
    'no body': [{ kind: 'put', key: 'a', body: undefined }],
    'a column of the name of a body': [{ kind: 'put', key: 'a', body: 1, columns: { body0: 'x' } }],
    'a column that is not a number': [{ kind: 'put', key: 'a', body: 1, columns: { n: Number.NaN } }],
    'an etag that means any': [{ kind: 'replace', key: 'a', body: 1, etag: '*' }],
  };
  it.each(Object.entries(refused))('refuses %s, as an error and not as a conflict', async (_, writes) => {
    const refusal = await table()
      .commit('limits', writes)
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal).not.toBeInstanceOf(Conflict);
    expect(await table().list('limits')).toEqual([]);
  });

  it('takes 100 writes, a key of 512 characters and a row of nearly 1 MiB', async () => {
    await table().commit('l2', inserts(Array.from({ length: 100 }, (_, index) => `${index}`)));
    const key = 'x'.repeat(512);
    await table().commit('l2', [{ kind: 'put', key, body: 'x'.repeat(520_000) }]);
    expect((await table().read('l2', key))?.body).toHaveLength(520_000);
  });
}
