import { z } from 'zod';
import { ReferralReference } from '../referral/reference.ts';
import type { Tables } from '../tables/table.ts';

/** That a person is asked for something: where to look. What it is, and whether it still is, stands in the case. */
export const Asked = z.object({ reference: ReferralReference, request: z.string(), at: z.iso.datetime() });
export type Asked = z.infer<typeof Asked>;

const partitionOf = (personId: string) => `person:${personId}`;
const prefix = 'asked:';
const keyOf = ({ reference, request }: Pick<Asked, 'reference' | 'request'>) => `${prefix}${reference}:${request}`;

/** Written before the request itself, so that a crash leaves at worst a row too many, which looking removes. */
export async function noteAsked({ people }: Pick<Tables, 'people'>, personId: string, asked: Asked): Promise<void> {
  await people.commit(partitionOf(personId), [{ kind: 'put', key: keyOf(asked), body: Asked.parse(asked) }]);
}

/** Whether there is anything to look at. */
export async function isAskedForAnything({ people }: Pick<Tables, 'people'>, personId: string): Promise<boolean> {
  return (await people.list(partitionOf(personId), { prefix, most: 1 })).length > 0;
}

/** What this person is asked for: what is over is taken off when it is seen, so that it does not grow with the years. */
export async function askedOf({ people }: Pick<Tables, 'people'>, personId: string): Promise<Asked[]> {
  const rows = await people.list(partitionOf(personId), { prefix });
  return rows.map((row) => Asked.parse(row.body));
}

export async function forgetAsked(
  { people }: Pick<Tables, 'people'>,
  personId: string,
  over: readonly Asked[],
): Promise<void> {
  // A transaction takes 100 writes; what is left is removed at the next look.
  const removed = over.slice(0, 100).map((asked) => ({ kind: 'remove', key: keyOf(asked) }) as const);
  if (removed.length > 0) await people.commit(partitionOf(personId), removed);
}
