import { z } from 'zod';
import { action, show } from '../action.ts';
import { tellableIn } from '../people/tellable.ts';
import { Refusal } from '../refusal.ts';
import { withdrawn } from './changes.ts';
import { changeListed } from './listing-store.ts';
import { ownReferral } from './own-referral.ts';
import { ReferralReference } from './reference.ts';
import { statusView, withdrawView } from './referrer-views.ts';
import { textError } from './typed.ts';

const isWithdrawn = 'Your referral is withdrawn. The panel is told, and may still look into it.';
const wishTold =
  'The coordinators are told that you wish to withdraw it, and why. It may have to go on all the same, so they decide, and you are told.';

/** Withdraws the referral, or asks for that where others have duties. */
export const confirmWithdrawal = action({
  verb: 'referral/confirm-withdrawal',
  allow: 'anyone',
  only: 'personal',
  data: z.object({ reference: ReferralReference, reason: z.string().max(20_000).default('') }),
  async run({ reference, reason }, turn) {
    const { services, person } = turn;
    const error = textError(reason, 'Enter why you are withdrawing the referral');
    if (error) return show(withdrawView(reference, { text: reason, error }));
    const own = await ownReferral(turn, reference);
    if (own instanceof Refusal) return own;
    const now = services.now();
    const coordinators = await tellableIn(services, 'coordinator');
    const result = await changeListed(services, own.reference, (referral) =>
      withdrawn(referral, reason, person, now, services.settings.holidays, coordinators),
    );
    if (result instanceof Refusal) return result;
    return show(statusView(result, result.withdrawalWish ? wishTold : isWithdrawn));
  },
});
