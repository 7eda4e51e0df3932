import type { Conflict } from './proceedings.ts';
import { isConflicted, type Referral } from './referral.ts';

/** The case with this conflict of interest on record, and what its history says of it. */
export function withConflict(
  referral: Referral,
  conflict: Conflict,
): { readonly record: Referral; readonly note: string } {
  const { id, name } = conflict.person;
  const { record, takenBack } = withoutSignatureOf(referral, id);
  const conflicts = isConflicted(referral, id) ? referral.conflicts : [...referral.conflicts, conflict];
  return {
    record: { ...record, conflicts },
    note: takenBack ? `${name}, whose signature under the decision is taken back` : name,
  };
}

/** Under a decision that is still to be signed. One that everybody has signed stands, and the case says what came up since. */
function withoutSignatureOf(referral: Referral, personId: string): { record: Referral; takenBack: boolean } {
  const { stage } = referral;
  if (stage.name !== 'signing') return { record: referral, takenBack: false };
  const signatures = stage.decision.signatures.filter(({ by }) => by.id !== personId);
  const takenBack = signatures.length < stage.decision.signatures.length;
  return { record: { ...referral, stage: { ...stage, decision: { ...stage.decision, signatures } } }, takenBack };
}
