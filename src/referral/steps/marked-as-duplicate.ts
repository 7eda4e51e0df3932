import type { Change } from '../../change.ts';
import { doer } from '../../people/person.ts';
import { alertUpdated, referrerShown } from '../messages.ts';
import { type ReferralReference, readReference } from '../reference.ts';
import type { Referral } from '../referral.ts';
import { agenciesTold } from '../request-messages.ts';
import { gone } from './elsewhere.ts';
import type { Stepper } from './step.ts';

export const askReference = 'Enter the reference of the other case, such as CR-7KQ-2MF';

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
