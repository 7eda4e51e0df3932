import type { CardView } from '../card-view.ts';
import type { ContactCard } from './changed-contact.ts';

/** A contact as it was typed. */
export interface TypedContact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/** What is wrong with one, by its fields. */
export type ContactErrors = { readonly [field in keyof TypedContact]: string | null };
const nothingWrong: ContactErrors = { name: null, phone: null, email: null };

/** `meanwhile`: what somebody else did since the card was shown. */
export function contactView(
  reference: string,
  { id, seen }: ContactCard,
  typed: TypedContact,
  { wrong = nothingWrong, meanwhile = null }: { wrong?: ContactErrors; meanwhile?: string | null } = {},
): CardView {
  const problems = [meanwhile, wrong.name, wrong.phone, wrong.email].filter((text) => text !== null);
  const data = { reference, id, seen, ...typed, wrong, problems: problems.map((text) => ({ text })) };
  return { template: 'referral/contact', data };
}
