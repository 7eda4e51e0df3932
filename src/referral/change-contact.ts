import { z } from 'zod';
import { type Outcome, show, type Turn } from '../action.ts';
import { emailError, phoneError } from '../notification-form/pages/contact-details.ts';
import { Refusal } from '../refusal.ts';
import { caseAction } from './case-action.ts';
import { noCase } from './case-readers.ts';
import { changedContactWords, contactChanged } from './changed-contact.ts';
import { type ContactErrors, contactView, type TypedContact } from './contact-view.ts';
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
    const wrong = contactErrors(typed);
    if (wrong) return show(contactView(reference, { id, seen }, typed, { wrong }));
    const contact = { name: typed.name, phone: typed.phone || null, email: typed.email || null };
    const result = await changeReferral(services, reference, (referral) =>
      contactChanged(referral, contact, { id, seen }, person, services.now()),
    );
    if (result instanceof Refusal)
      return result.reason === 'changed-meanwhile' ? again(turn, reference, typed) : result;
    const at = ownCard(turn);
    return at ? showCase(turn, reference, 0, at, 'The contact is recorded.') : show(foldedView(result));
  },
});

/** Under another id: the one of this card may be that of a message which went out. */
async function again({ services }: Turn, reference: ReferralReference, typed: TypedContact): Promise<Outcome> {
  const referral = await readReferral(services.tables, reference);
  if (!referral) return noCase;
  const card = { id: services.newId(), seen: referral.contactChanges.length };
  return show(contactView(reference, card, typed, { meanwhile: changedContactWords(referral) }));
}

/** Everything that is wrong at once, where it is; null when nothing is. A contact that cannot be reached is none. */
function contactErrors({ name, phone, email }: TypedContact): ContactErrors | null {
  const errors = {
    name: name === '' ? 'Enter the name of the contact' : tooLong('Name', name),
    phone:
      phone === '' && email === ''
        ? 'Enter a phone number or an email address'
        : (tooLong('Phone', phone) ?? unlessEmpty(phone, phoneError)),
    email: tooLong('Email', email) ?? unlessEmpty(email, emailError),
  };
  return Object.values(errors).every((error) => error === null) ? null : errors;
}

const unlessEmpty = (typed: string, error: (typed: string) => string | null): string | null =>
  typed === '' ? null : error(typed);

const tooLong = (label: string, { length }: string): string | null =>
  length > mostTyped ? `${label} must be ${mostTyped} characters or fewer. You have typed ${length}` : null;
