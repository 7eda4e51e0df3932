import { z } from 'zod';
import type { Person } from '../people/person.ts';
import type { Services } from '../services.ts';
import type { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';

const Opening = z.object({ at: z.iso.datetime() });
/** `what` of the case was opened, such as a request; empty for the case itself. */
const keyOf = ({ id }: Person, what: string) => (what === '' ? `opening:${id}` : `opening:${id}:${what}`);

/** Teams delivers some presses again, up to four times within a quarter of a minute; nobody loses a case they opened so lately. */
const repeatMs = 60_000;

/** Whether this person had the case opened in their own chat within the last minute: the same press again opens no second one. */
export async function openedJustNow(
  services: Services,
  person: Person,
  reference: ReferralReference,
  what: string,
): Promise<boolean> {
  const row = await services.tables.referrals.read(aggregateOf(reference).partition, keyOf(person, what));
  return row !== null && Date.parse(Opening.parse(row.body).at) > services.now().getTime() - repeatMs;
}

/** Call it when the case stands there: until then a repeat is a second try. */
export async function noteOpened(
  services: Services,
  person: Person,
  reference: ReferralReference,
  what: string,
): Promise<void> {
  const body = Opening.parse({ at: services.now().toISOString() });
  await services.tables.referrals.commit(aggregateOf(reference).partition, [
    { kind: 'put', key: keyOf(person, what), body },
  ]);
}
