import type { CardView } from '../card-view.ts';
import type { ContactCard } from './changed-contact.ts';

/** A contact as it was typed. */
export interface TypedContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export function contactView(
  reference: string,
  { id, seen }: ContactCard,
  typed: TypedContact,
  error: string | null,
): CardView {
  return { template: 'referral/contact', data: { reference, id, seen, ...typed, error } };
}
