import type { CardView } from '../card-view.ts';
import { type PlainDate, said } from '../clocks/plain-date.ts';
import { printable } from './case-pages.ts';
import { acknowledgementOf, canBeWithdrawn, isConflicted, isInHand, isOpen, type Referral } from './referral.ts';
import { referrerWay } from './referrer-way.ts';
import { sentWords } from './referrer-words.ts';
import type { Contact } from './stage.ts';
import { isOutcomeKnown, lastReleased } from './tellings.ts';
import { stopWords } from './way.ts';
import { additionsWords, kindWords, saidAt } from './words.ts';

/** What the referrer is told once somebody has taken their referral up: of the case itself nothing, so one with a conflict of interest too. */
export function acknowledgedView(referral: Referral, contact: Contact): CardView {
  const { reference, kind, referrer } = referral;
  const closed = isConflicted(referral, referrer.id);
  return { template: 'referral/acknowledged', data: { reference, kind: kindWords[kind], contact, closed } };
}

/** What the referrer is told when it is somebody else whom they can ask, and how it stands by then; to one with a conflict of interest not that. */
export function contactChangedView(referral: Referral, contact: Contact): CardView {
  const { reference, kind, referrer } = referral;
  const stands = isConflicted(referral, referrer.id) ? null : sentWords(referral);
  return { template: 'referral/contact-changed', data: { reference, kind: kindWords[kind], contact, stands } };
}

/** What the referrer is told once the outcome is released to them: that it is there, and not what it is. */
export function outcomeView({ reference, kind }: Pick<Referral, 'reference' | 'kind'>): CardView {
  return { template: 'referral/outcome', data: { reference, kind: kindWords[kind] } };
}

/** The outcome in the words that the coordinator released to the referrer. */
export interface Released {
  readonly on: PlainDate;
  readonly lines: readonly string[];
}

/** One referral for the person who sent it; `done` is what they have just done. Possible duplicates, who the case is about and what the panel thinks are not among it. */
export function statusView(referral: Referral, done: string | null = null, released: Released | null = null): CardView {
  const acknowledgement = acknowledgementOf(referral);
  const isReleased = lastReleased(referral) !== null;
  const data = {
    reference: referral.reference,
    kind: kindWords[referral.kind],
    linked: referral.linked,
    stands: sentWords(referral),
    way: referrerWay(referral).map(stopWords),
    sent: saidAt(referral.submittedAt),
    acknowledgeBy: said(referral.acknowledgeBy.due),
    waits: isOpen(referral) && !acknowledgement,
    undecided: isInHand(referral) && acknowledgement !== null && !isOutcomeKnown(referral),
    outcome: released && outcomeOf(released),
    canRead: isReleased && !released,
    contact: acknowledgement?.contact ?? null,
    additions: additionsWords(referral),
    open: isInHand(referral),
    canWithdraw: canBeWithdrawn(referral),
    done,
  };
  return { template: 'referral/status', data };
}

/** More paragraphs than this would push the words off the card; what is over runs on in the last. */
const mostParagraphs = 40;

function outcomeOf({ on, lines }: Released) {
  const all = lines.map(printable).filter((line) => line !== '');
  const kept = all.slice(0, mostParagraphs - 1);
  const rest = all.slice(mostParagraphs - 1).join(' ');
  return { on: said(on), lines: [...kept, ...(rest ? [rest] : [])].map((text) => ({ text })) };
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
