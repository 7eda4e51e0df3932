import type { Outcome } from '../../../src/action.ts';
import { doer, type Person } from '../../../src/people/person.ts';
import { looksAfter } from '../../../src/referral/access-log-store.ts';
import { aggregateOf, changeReferral } from '../../../src/referral/referral-store.ts';
import { Refusal } from '../../../src/refusal.ts';
import type { Files } from '../../../src/services.ts';
import { consentTo, keptFiles } from '../../support/files.ts';
import { cardOf, desk, ownPlace, priya, reference } from '../desk.ts';

export const wordsOf = (outcome: Outcome) => (outcome instanceof Refusal ? outcome.message : cardOf(outcome).template);

/** The desk with a referral, and whoever exports it. */
export async function exporting() {
  const at = await desk();
  const files = keptFiles();
  await at.receive();
  const { services } = at;
  const press = (who: Person, verb: string, data: object, place = ownPlace(who), on: Files = files) =>
    at.press(who, verb, data, place, { ...services, files: on });
  return {
    at,
    files,
    press,
    /** Presses the button of the card that asks. */
    make: (who: Person, id = 'pack-1') => press(who, 'make-pack', { reference, id }),
    /** Says yes to the offer. */
    accept: (who: Person) => press(who, 'hand-over-pack', { reference, id: 'pack-1', consent: consentTo }),
    /** Who had what come of their tries, in the order of their names. */
    async outcomes() {
      const { looks } = await looksAfter(services.tables, aggregateOf(reference).partition, { after: null, most: 50 });
      return looks.map(({ by, outcome }) => `${by.name} ${outcome}`).sort();
    },
    async hasConflict(person: Person) {
      const now = services.now().toISOString();
      await changeReferral(services, reference, (referral) => ({
        record: { ...referral, conflicts: [{ person: doer(person), at: now, by: doer(priya) }] },
        entry: { at: now, by: doer(priya), what: 'conflict-recorded', note: null },
        messages: [],
      }));
    },
  };
}
export type Exporting = Awaited<ReturnType<typeof exporting>>;
