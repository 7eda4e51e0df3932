import { z } from 'zod';
import { caseAction } from './case-action.ts';
import { caseReaders } from './case-readers.ts';
import { openInOwnChat } from './open-in-own-chat.ts';
import { ReferralReference } from './reference.ts';
import { ownCard, showCase } from './show-case.ts';

const PageNumber = z.coerce.number().int().min(0).max(9_999);

/** Opens the case, or turns to a page of it: `page` is a button's, `goTo` was chosen from the list of pages. */
export const open = caseAction({
  verb: 'referral/open',
  allow: caseReaders,
  data: z.object({ reference: ReferralReference, page: PageNumber.optional(), goTo: PageNumber.optional() }),
  run({ reference, page, goTo }, turn, referral) {
    const at = ownCard(turn);
    return at ? showCase(turn, reference, page ?? goTo ?? 0, at) : openInOwnChat(turn, referral);
  },
});
