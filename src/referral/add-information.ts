import { z } from 'zod';
import { action, show } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { offTheLine } from './changes.ts';
import { ownReferral } from './own-referral.ts';
import { ReferralReference } from './reference.ts';
import { isInHand } from './referral.ts';
import { addInformationView, nothingTyped } from './referrer-views.ts';

/** Shows the card to type in. Its id is minted here, so that sending it twice adds it once. */
export const addInformation = action({
  verb: 'referral/add-information',
  allow: 'anyone',
  only: 'personal',
  data: z.object({ reference: ReferralReference }),
  async run({ reference }, turn) {
    const referral = await ownReferral(turn, reference);
    if (referral instanceof Refusal) return referral;
    if (!isInHand(referral)) return offTheLine(referral);
    return show(addInformationView(reference, turn.services.newId(), nothingTyped));
  },
});
