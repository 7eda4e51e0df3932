import type { Tables } from '../tables/table.ts';

const place = { partition: 'clocks', key: 'looked-for' } as const;

/** Whether every case in hand was put on the agenda once, to be given the clocks that earlier versions did not keep. */
export const areClocksLookedFor = async ({ referrals }: Pick<Tables, 'referrals'>): Promise<boolean> =>
  (await referrals.read(place.partition, place.key)) !== null;

/** Call it when all of them are there: until then a crash only means that it is done again. */
export async function noteClocksLookedFor({ referrals }: Pick<Tables, 'referrals'>, now: Date): Promise<void> {
  const body = { at: now.toISOString() };
  await referrals.commit(place.partition, [{ kind: 'put', key: place.key, body }]);
}
