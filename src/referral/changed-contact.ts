import { doer, type Person } from '../people/person.ts';
import { Refusal } from '../refusal.ts';
import { type Decided, offTheLine } from './changes.ts';
import { contactTold } from './messages.ts';
import { acknowledgementOf, isInHand, type Referral } from './referral.ts';
import type { Contact } from './stage.ts';
import { saidAt } from './words.ts';

/** The card in which it was typed: its id, and how often the contact had been changed when it was shown. */
export interface ContactCard {
  readonly id: string;
  readonly seen: number;
}

/** Why the contact cannot be changed as the case stands; null when it can. Also of a paused case somebody may have to be called. */
export function contactBarred(referral: Referral): Refusal | null {
  if (referral.stage.name === 'submitted')
    return new Refusal('too-late', 'Acknowledge the referral first, then the contact can be changed.');
  return isInHand(referral) ? null : offTheLine(referral);
}

/** Another named contact. Whoever typed theirs beside one that was changed meanwhile has not seen it, and is shown it first. */
export function contactChanged(
  referral: Referral,
  contact: Contact,
  { id, seen }: ContactCard,
  person: Person,
  now: Date,
): Decided {
  const { stage, contactChanges } = referral;
  const refused = contactBarred(referral);
  if (refused || stage.name === 'submitted') return refused;
  const { acknowledgement } = stage;
  if (isSame(acknowledgement.contact, contact)) return null;
  if (seen !== contactChanges.length) return new Refusal('changed-meanwhile', changedContactWords(referral));
  const made = { at: now.toISOString(), by: doer(person) };
  const changed = { ...acknowledgement, contact };
  const stageNow = { ...stage, acknowledgement: changed };
  const record: Referral = { ...referral, stage: stageNow, contactChanges: [...contactChanges, made] };
  return {
    record,
    entry: { ...made, what: 'contact-changed', note: null },
    messages: [contactTold(record, contact, id, now)],
  };
}

const isSame = (one: Contact, other: Contact): boolean =>
  one.name === other.name && one.phone === other.phone && one.email === other.email;

/** Who was faster, what the contact is now, and what becomes of what was typed. */
export function changedContactWords(referral: Referral): string {
  const last = referral.contactChanges.at(-1);
  const contact = acknowledgementOf(referral)?.contact;
  const now = [contact?.name, contact?.phone, contact?.email].filter(Boolean).join(', ');
  const who = last ? `${last.by.name} changed it meanwhile, ${saidAt(last.at)}` : 'It was changed meanwhile';
  return `${who}: it is now ${now}. What you typed is below and not saved; save it again if it is to take the place of theirs.`;
}
