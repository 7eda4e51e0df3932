import { expect, test } from 'vitest';
import { askedRarely } from '../../src/teams/readiness.ts';

test('whoever asks a thousand times whether the app is ready has storage asked once', async () => {
  let seconds = 0;
  let asked = 0;
  const ready = askedRarely(
    async () => {
      asked += 1;
      if (asked === 2) throw new Error('storage is away');
    },
    () => new Date(seconds * 1000),
  );
  await Promise.all(Array.from({ length: 1_000 }, ready));
  expect(asked).toBe(1);
  seconds = 2;
  await expect(ready()).rejects.toThrow('storage is away');
  await expect(ready()).rejects.toThrow('storage is away');
  expect(asked).toBe(2);
  seconds = 4;
  await expect(ready()).resolves.toBeUndefined();
});
