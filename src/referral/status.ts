import { z } from 'zod';
import { action, show } from '../action.ts';
import type { SentStatus, TellStatuses } from '../notification-form/submission.ts';
import { Refusal } from '../refusal.ts';
import { closedTo } from './case-readers.ts';
import { ownReferral } from './own-referral.ts';
import { ReferralReference } from './reference.ts';
import { canBeWithdrawn, isInHand, type Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';
import { statusView } from './referrer-views.ts';
import { sentWords } from './referrer-words.ts';
import { releasedTo } from './released.ts';
import { ownCard } from './show-case.ts';

/** How one referral stands, for the person who sent it. */
export const status = action({
  verb: 'referral/status',
  allow: 'anyone',
  only: 'personal',
  data: z.object({ reference: ReferralReference }),
  async run({ reference }, turn) {
    const referral = await ownReferral(turn, reference);
    if (referral instanceof Refusal) return referral;
    const at = ownCard(turn);
    return show(statusView(referral, null, at && (await releasedTo(turn.services, turn.person, referral, at))));
  },
});

/** How sent referrals stand, for a list of one's own. */
export const tellStatuses: TellStatuses = async ({ tables }, references) => {
  const referrals = await Promise.all(references.map((reference) => readReferral(tables, reference)));
  const found = referrals.filter((one) => one !== null);
  return new Map(found.map((one) => [one.reference, sentStatus(one)]));
};

function sentStatus(referral: Referral): SentStatus {
  if (closedTo(referral, referral.referrer)) return { words: conflictWords, open: false, canWithdraw: false };
  return { words: sentWords(referral), open: isInHand(referral), canWithdraw: canBeWithdrawn(referral) };
}

const conflictWords = 'Closed to you because of a conflict of interest';
