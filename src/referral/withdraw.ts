import { z } from 'zod';
import { action, show } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { decisionMade } from './changes.ts';
import { ownReferral } from './own-referral.ts';
import { ReferralReference } from './reference.ts';
import { canBeWithdrawn, isInHand } from './referral.ts';
import { nothingTyped, statusView, withdrawView } from './referrer-views.ts';

/** Says what withdrawing means and asks for the reason; nothing is withdrawn yet. */
export const withdraw = action({
  verb: 'referral/withdraw',
  allow: 'anyone',
  only: 'personal',
  data: z.object({ reference: ReferralReference }),
  async run({ reference }, turn) {
    const referral = await ownReferral(turn, reference);
    if (referral instanceof Refusal) return referral;
    if (canBeWithdrawn(referral)) return show(withdrawView(reference, nothingTyped));
    const isDecided = isInHand(referral) && referral.withdrawalWish === null;
    return isDecided ? decisionMade : show(statusView(referral));
  },
});
