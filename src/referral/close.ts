import { z } from 'zod';
import { action, show } from '../action.ts';
import { ReferralReference } from './reference.ts';
import { foldedView } from './views.ts';

/** Folds an opened case back to its reference at once. */
export const close = action({
  verb: 'referral/close',
  allow: 'anyone',
  only: 'personal',
  data: z.object({ reference: ReferralReference }),
  async run({ reference }) {
    return show(foldedView({ reference }));
  },
});
