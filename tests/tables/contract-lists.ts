import { expect, it } from 'vitest';
import { inserts, keysOf, type Now } from './contract-rows.ts';

const oddKeys = [
  "O'Brien",
  'a b',
  'a/b',
  'a\\b',
  'a#b',
  'a?b',
  'a%2Fb',
  '{a}',
  '~0041',
  'a\u0000\u007F',
  'é',
  '😀',
  '\uFF21',
];

export function order(table: Now): void {
  it('lists in the order of the keys, capitals first', async () => {
    await table().commit('o1', inserts(['b', 'a:2', 'a', 'Z', 'a:10', '10', '9', 'a-b', 'a_b', 'é', '😀']));
    expect(await keysOf(table(), 'o1')).toEqual(['10', '9', 'Z', 'a', 'a-b', 'a:10', 'a:2', 'a_b', 'b', 'é', '😀']);
  });

  it('keeps any key as it was given, and finds it again', async () => {
    await table().commit('odd / 😀', inserts(oddKeys));
    expect((await keysOf(table(), 'odd / 😀')).sort()).toEqual([...oddKeys].sort());
    for (const key of oddKeys)
      expect(await table().read('odd / 😀', key)).toMatchObject({ partition: 'odd / 😀', key, body: { key } });
    await table().commit(
      'odd / 😀',
      oddKeys.map((key) => ({ kind: 'remove', key }) as const),
    );
    expect(await table().list('odd / 😀')).toEqual([]);
  });

  it('finds keys by how they start', async () => {
    await table().commit('o3', inserts(['m', 'message', 'message:1', 'message:/2', 'message:😀', 'message;', 'n']));
    expect(await keysOf(table(), 'o3', { prefix: 'message:' })).toEqual(['message:1', 'message:/2', 'message:😀']);
    expect(await keysOf(table(), 'o3', { prefix: 'message:/' })).toEqual(['message:/2']);
    expect(await keysOf(table(), 'o3', { prefix: '' })).toHaveLength(7);
  });

  it('gives at most as many as are asked for, from the start', async () => {
    await table().commit('o4', inserts(['c', 'a', 'b']));
    expect(await keysOf(table(), 'o4', { most: 2 })).toEqual(['a', 'b']);
    expect(await keysOf(table(), 'o4', { most: 0 })).toEqual([]);
    expect(await keysOf(table(), 'o4', { most: 5_000 })).toEqual(['a', 'b', 'c']);
  });

  it('goes on after a key, whether it is there or not', async () => {
    await table().commit('o7', inserts(['m:1', 'm:2', 'm:/3', "m:4'", 'n']));
    expect(await keysOf(table(), 'o7', { after: 'm:1' })).toEqual(['m:2', "m:4'", 'm:/3', 'n']);
    expect(await keysOf(table(), 'o7', { after: 'm:1', prefix: 'm:', most: 1 })).toEqual(['m:2']);
    expect(await keysOf(table(), 'o7', { after: "m:4'", prefix: 'm:' })).toEqual(['m:/3']);
    expect(await keysOf(table(), 'o7', { after: 'z' })).toEqual([]);
  });

  it('gives rows whose column is at most a text, and none without that column', async () => {
    const due = ["2026-02'", '2026-03', '2026-01'].map(
      (at, index) => ({ kind: 'insert', key: `k${index}`, body: at, columns: { at } }) as const,
    );
    await table().commit('o5', [
      ...due,
      { kind: 'insert', key: 'none', body: 1 },
      { kind: 'insert', key: 'number', body: 1, columns: { at: 1 } },
    ]);
    expect(await keysOf(table(), 'o5', { atMost: { column: 'at', value: "2026-02'" } })).toEqual(['k0', 'k2']);
    expect(await keysOf(table(), 'o5', { atMost: { column: 'at', value: '2026-03' }, most: 1, prefix: 'k1' })).toEqual([
      'k1',
    ]);
  });

  it('lists more rows than Azure hands out at once', async () => {
    for (let hundred = 10; hundred < 21; hundred += 1) {
      await table().commit('o6', inserts(Array.from({ length: 100 }, (_, index) => `${hundred * 100 + index}`)));
    }
    expect(await table().list('o6')).toHaveLength(1_100);
    expect((await keysOf(table(), 'o6', { most: 1_050 })).at(-1)).toBe('2049');
  });
}
