import { z } from 'zod';
import { action, show } from '../action.ts';
import { ReferralReference } from './reference.ts';
import { requestFoldedView } from './request-views.ts';

/** Folds an opened request back to its reference at once. */
export const closeRequest = action({
  verb: 'referral/close-request',
  allow: 'anyone',
  only: 'personal',
  data: z.object({ reference: ReferralReference, request: z.string().max(64) }),
  async run({ reference, request }) {
    return show(requestFoldedView({ reference }, request));
  },
});
