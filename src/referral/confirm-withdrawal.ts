import { z } from 'zod';
import { action, show } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { withdrawn } from './changes.ts';
import { unlist } from './open-list.ts';
import { changeOwnReferral } from './own-referral.ts';
import { ReferralReference } from './reference.ts';
import { statusView, withdrawView } from './referrer-views.ts';
import { textError } from './typed.ts';

/** Withdraws the referral. Taking it off the list comes last: until then the list mends itself. */
export const confirmWithdrawal = action({
  verb: 'referral/confirm-withdrawal',
  allow: 'anyone',
  only: 'personal',
  data: z.object({ reference: ReferralReference, reason: z.string().max(20_000).default('') }),
  async run({ reference, reason }, { services, person }) {
    const error = textError(reason, 'Enter why you are withdrawing the referral');
    if (error) return show(withdrawView(reference, { text: reason, error }));
    const result = await changeOwnReferral(services, reference, (referral) =>
      withdrawn(referral, reason, person, services.now(), services.settings.holidays),
    );
    if (result instanceof Refusal) return result;
    await unlist(services.tables, reference);
    return show(statusView(result, 'Your referral is withdrawn. The panel is told, and may still look into it.'));
  },
});
