import { z } from 'zod';
import { action, show } from '../action.ts';
import { noCase } from './case-readers.ts';
import { contactView } from './contact-view.ts';
import { ReferralReference } from './reference.ts';
import { acknowledgementOf } from './referral.ts';
import { readReferral } from './referral-store.ts';
import { refusalRecorded } from './refusal-recorded.ts';

/** Shows the card on which the referrer's contact can be changed. */
export const contact = action({
  verb: 'referral/contact',
  allow: ['coordinator'],
  only: 'personal',
  data: z.object({ reference: ReferralReference }),
  refused: refusalRecorded,
  async run({ reference }, { services }) {
    const referral = await readReferral(services.tables, reference);
    const now = referral && acknowledgementOf(referral)?.contact;
    if (!now) return noCase;
    const typed = { name: now.name, phone: now.phone ?? '', email: now.email ?? '' };
    return show(contactView(reference, services.newId(), typed, null));
  },
});
