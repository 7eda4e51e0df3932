import { z } from 'zod';
import { type Outcome, show, type Turn } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { caseAction } from './case-action.ts';
import { noCase } from './case-readers.ts';
import { changedContactWords, contactChanged } from './changed-contact.ts';
import { contactView, type TypedContact } from './contact-view.ts';
import { ReferralReference } from './reference.ts';
import { changeReferral, readReferral } from './referral-store.ts';
import { ownCard, showCase } from './show-case.ts';
import { foldedView } from './views.ts';

const mostTyped = 200;
/** Somebody may paste more: that is said in words, and what they typed is still there. */
const Typed = z.string().trim().max(5_000).default('');

/** Gives the referral another contact and tells the referrer. */
export const changeContact = caseAction({
  verb: 'referral/change-contact',
  allow: ['coordinator'],
  only: 'personal',
  data: z.object({
    reference: ReferralReference,
    id: z.string().min(1).max(64),
    seen: z.coerce.number().int().min(0),
    name: Typed,
    phone: Typed,
    email: Typed,
  }),
  async run({ reference, id, seen, ...typed }, turn) {
    const { services, person } = turn;
    const error = contactError(typed);
    if (error) return show(contactView(reference, { id, seen }, typed, error));
    const contact = { name: typed.name, phone: typed.phone || null, email: typed.email || null };
    const result = await changeReferral(services, reference, (referral) =>
      contactChanged(referral, contact, { id, seen }, person, services.now()),
    );
    if (result instanceof Refusal)
      return result.reason === 'changed-meanwhile' ? again(turn, reference, typed) : result;
    const at = ownCard(turn);
    return at ? showCase(turn, reference, 0, at) : show(foldedView(result));
  },
});

/** Under another id: the one of this card may be that of a message which went out. */
async function again({ services }: Turn, reference: ReferralReference, typed: TypedContact): Promise<Outcome> {
  const referral = await readReferral(services.tables, reference);
  if (!referral) return noCase;
  const card = { id: services.newId(), seen: referral.contactChanges.length };
  return show(contactView(reference, card, typed, changedContactWords(referral)));
}

function contactError({ name, phone, email }: TypedContact): string | null {
  if (name === '') return 'Enter the name of the contact';
  if ([name, phone, email].some(({ length }) => length > mostTyped))
    return `Shorten it: name, phone and email may have ${mostTyped} characters each`;
  return phone === '' && email === '' ? 'Enter a phone number or an email address' : null;
}
