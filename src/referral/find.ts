import { z } from 'zod';
import { action, type Outcome, show, type Turn } from '../action.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { todayAt } from '../clocks/today.ts';
import { Refusal } from '../refusal.ts';
import { caseReaders } from './case-readers.ts';
import { closedDuplicates } from './closed-duplicates-store.ts';
import { foundView, mostFound } from './found-view.ts';
import { recordFound, recordRefused } from './look-store.ts';
import { referralsUnderAll } from './match-store.ts';
import { open } from './open.ts';
import { isMeantAsReference, readReference } from './reference.ts';
import { isConflicted } from './referral.ts';
import { readReferral } from './referral-store.ts';
import { type Sought, soughtIn } from './sought.ts';

const nothingToSeek = new Refusal(
  'bad-data',
  'Enter a reference such as CR-7KQ-2MF, a first name and a last name, or a whole date of birth such as 12 June 2017.',
);
const noReference = new Refusal(
  'bad-data',
  'That is not a whole reference. It has three letters or digits and then three more, such as CR-7KQ-2MF, and never A, E, I, L, N, O, S, U, Z, 0, 1 or 5. Look at it once more, or enter a name or a date of birth.',
);
/** Of cases that many people could be meant by, so many are read. */
const mostRead = 50;

/** Opens a case by its reference as people type it, or lists the cases of a person by name, birth date or NHS number. */
export const find = action({
  verb: 'referral/find',
  allow: caseReaders,
  only: 'personal',
  data: z.object({ typed: z.string().max(200).default('') }),
  async refused({ typed }, { services, person, place }) {
    const reference = readReference(typed);
    if (reference) await recordRefused(services, person, reference, place.address);
  },
  async run({ typed }, turn) {
    const { services } = turn;
    const sought = soughtIn(typed, dateInLondon(services.now()), services.settings.matchingKey);
    if (!sought) return isMeantAsReference(typed) ? noReference : nothingToSeek;
    return sought.kind === 'reference' ? open.perform({ reference: sought.reference }, turn) : listed(sought, turn);
  },
});

/** That somebody looked for a person is on record before they are told what was found, as a look into each case that was. */
async function listed({ by, keys }: Extract<Sought, { kind: 'person' }>, turn: Turn): Promise<Outcome> {
  const { services, person } = turn;
  const under = await referralsUnderAll(services.tables, keys);
  const read = await Promise.all(under.slice(0, mostRead).map((one) => readReferral(services.tables, one)));
  const found = read.filter((one) => one !== null).filter((one) => !isConflicted(one, person.id));
  const shown = found.slice(0, mostFound);
  const references = shown.map(({ reference }) => reference);
  await recordFound(services, person, references, by);
  services.log.info('cases searched', { person: person.id, by, found: found.length });
  const closed = await closedDuplicates(services.tables, shown, person);
  return show(foundView(found, by, { closed, ...todayAt(services.now(), services.settings.holidays) }));
}
