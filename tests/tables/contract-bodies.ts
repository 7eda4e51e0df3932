import { expect, it } from 'vitest';
import type { Now } from './contract-rows.ts';

export function bodies(table: Now): void {
  it('keeps 200 KB of text, with an emoji across every place where it could be split', async () => {
    for (const shift of ['', 'x']) {
      const body = { text: shift + '😀'.repeat(50_000), quote: '"\\\n\u2028\u2029\\u2028', lone: '\uD83D' };
      await table().commit('b1', [{ kind: 'put', key: 'a', body }]);
      expect((await table().read('b1', 'a'))?.body).toEqual(body);
      await table().commit('b1', [
        { kind: 'put', key: 'a', body },
        { kind: 'put', key: 'b', body },
      ]);
      expect((await table().list('b1')).map((row) => row.body)).toEqual([body, body]);
    }
  });

  it('leaves nothing of a longer body behind a shorter one', async () => {
    await table().commit('b2', [{ kind: 'put', key: 'a', body: 'x'.repeat(100_000) }]);
    await table().commit('b2', [{ kind: 'put', key: 'a', body: 'short' }]);
    expect(await table().read('b2', 'a')).toMatchObject({ body: 'short', columns: {} });
  });

  it('shares no object with whoever wrote or read it', async () => {
    const body = { list: [1] };
    await table().commit('b3', [{ kind: 'put', key: 'a', body }]);
    body.list.push(2);
    const row = await table().read('b3', 'a');
    (row?.body as typeof body | undefined)?.list.push(3);
    expect((await table().read('b3', 'a'))?.body).toEqual({ list: [1] });
  });
}
