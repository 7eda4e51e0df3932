import type { CardView } from '../card-view.ts';
import { said } from '../clocks/plain-date.ts';
import { acknowledgementOf, isInHand, isOpen, type Referral } from './referral.ts';
import { sentWords } from './referrer-words.ts';
import type { Contact } from './stage.ts';
import { additionsWords, kindWords, saidAt } from './words.ts';

/** What the referrer is told once somebody has taken their referral up. */
export function acknowledgedView({ reference, kind }: Referral, contact: Contact): CardView {
  return { template: 'referral/acknowledged', data: { reference, kind: kindWords[kind], contact } };
}

/** What the referrer is told once the outcome is released to them: that it is there, and not what it is. */
export function outcomeView({ reference, kind }: Pick<Referral, 'reference' | 'kind'>): CardView {
  return { template: 'referral/outcome', data: { reference, kind: kindWords[kind] } };
}

/** One referral for the person who sent it. Possible duplicates and who the case is about are not among it. */
export function statusView(referral: Referral, done: string | null = null): CardView {
  const acknowledgement = acknowledgementOf(referral);
  const data = {
    reference: referral.reference,
    kind: kindWords[referral.kind],
    linked: referral.linked,
    stands: sentWords(referral),
    sent: saidAt(referral.submittedAt),
    acknowledgeBy: said(referral.acknowledgeBy.due),
    waits: isOpen(referral) && !acknowledgement,
    contact: acknowledgement?.contact ?? null,
    additions: additionsWords(referral),
    open: isInHand(referral),
    done,
  };
  return { template: 'referral/status', data };
}

/** A text being typed about a referral: as it was typed, with what is wrong about it. */
export interface Typing {
  readonly text: string;
  readonly error: string | null;
}

export const nothingTyped: Typing = { text: '', error: null };

/** `id` is minted when the card is first shown, and stays through its corrections. */
export function addInformationView(reference: string, id: string, { text, error }: Typing): CardView {
  return { template: 'referral/add-information', data: { reference, id, information: text, error } };
}

export function withdrawView(reference: string, { text, error }: Typing): CardView {
  return { template: 'referral/withdraw', data: { reference, reason: text, error } };
}
