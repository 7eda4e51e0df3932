import type { Change } from '../../change.ts';
import { doer } from '../../people/person.ts';
import { alertUpdated, referrerShown } from '../messages.ts';
import { closedDuplicate, duplicatesNamed } from '../possible-duplicates.ts';
import { type ReferralReference, readReference } from '../reference.ts';
import type { Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import { gone } from './elsewhere.ts';
import type { Stepper } from './step.ts';

type By = Pick<Stepper, 'closed'>;

export const askReference = 'Enter the reference of the other case, such as CR-7KQ-2MF';

/** Of which cases it may be a duplicate, to choose from. */
export const duplicateOptions = (referral: Referral, { closed }: By) =>
  duplicatesNamed(referral, closed).named.map((one) => ({ value: one, title: one }));

/** Nobody can look whether both are about the same in a case that is closed to them. */
export const alsoOfClosed = (referral: Referral, { closed }: By): string[] =>
  duplicatesNamed(referral, closed).others
    ? [`It may be a duplicate of ${closedDuplicate}: ask another coordinator to look at both.`]
    : [];

/** How a typed reference of another case is read. */
export const ofAnotherCase = (own: ReferralReference) => ({
  check: (typed: string) => referenceError(typed, own),
  tidy: (typed: string) => readReference(typed) ?? typed,
});

function referenceError(typed: string, own: ReferralReference): string | null {
  const read = readReference(typed);
  if (read === null) return askReference;
  return read === own ? 'That is the reference of this case. Enter the one of the other case' : null;
}

/** The case goes on in the other one. */
export function markedAsDuplicate(referral: Referral, of: ReferralReference, by: Stepper): Change<Referral> {
  const made = { at: by.now.toISOString(), by: doer(by.person) };
  const record = gone(referral, { name: 'duplicate', ...made, of }, by);
  const id = `duplicate:${referral.papers.length}`;
  return {
    record,
    entry: { ...made, what: 'duplicate', note: `of ${of}` },
    messages: [
      alertUpdated(record, id, by.now),
      ...referrerShown(record, id, by.now),
      ...agenciesTold(record, 'ended', id, by.now),
    ],
  };
}
