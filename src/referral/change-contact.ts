import { z } from 'zod';
import { show } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { caseAction } from './case-action.ts';
import { contactChanged } from './changes.ts';
import { contactView, type TypedContact } from './contact-view.ts';
import { ReferralReference } from './reference.ts';
import { changeReferral } from './referral-store.ts';
import { ownCard, showCase } from './show-case.ts';
import { foldedView } from './views.ts';

const Typed = z.string().trim().max(200).default('');

/** Gives the referral another contact and tells the referrer. */
export const changeContact = caseAction({
  verb: 'referral/change-contact',
  allow: ['coordinator'],
  only: 'personal',
  data: z.object({
    reference: ReferralReference,
    id: z.string().min(1).max(64),
    name: Typed,
    phone: Typed,
    email: Typed,
  }),
  async run({ reference, id, ...typed }, turn) {
    const { services, person } = turn;
    const error = contactError(typed);
    if (error) return show(contactView(reference, id, typed, error));
    const contact = { name: typed.name, phone: typed.phone || null, email: typed.email || null };
    const result = await changeReferral(services, reference, (referral) =>
      contactChanged(referral, contact, id, person, services.now()),
    );
    if (result instanceof Refusal) return result;
    const at = ownCard(turn);
    return at ? showCase(turn, reference, 0, at) : show(foldedView(result));
  },
});

function contactError({ name, phone, email }: TypedContact): string | null {
  if (name === '') return 'Enter the name of the contact';
  return phone === '' && email === '' ? 'Enter a phone number or an email address' : null;
}
