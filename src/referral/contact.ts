import { z } from 'zod';
import { show } from '../action.ts';
import { caseAction } from './case-action.ts';
import { noCase } from './case-readers.ts';
import { contactBarred } from './changed-contact.ts';
import { contactView } from './contact-view.ts';
import { ReferralReference } from './reference.ts';
import { acknowledgementOf } from './referral.ts';

/** Shows the card on which the referrer's contact can be changed, while it can. */
export const contact = caseAction({
  verb: 'referral/contact',
  allow: ['coordinator'],
  only: 'personal',
  data: z.object({ reference: ReferralReference }),
  run({ reference }, { services }, referral) {
    const now = acknowledgementOf(referral)?.contact;
    const refused = contactBarred(referral);
    if (refused || !now) return refused ?? noCase;
    const typed = { name: now.name, phone: now.phone ?? '', email: now.email ?? '' };
    const card = { id: services.newId(), seen: referral.contactChanges.length };
    return show(contactView(reference, card, typed));
  },
});
