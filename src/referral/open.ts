import { z } from 'zod';
import { action } from '../action.ts';
import { caseReaders, noCase } from './case-readers.ts';
import { openInOwnChat } from './open-in-own-chat.ts';
import { ReferralReference } from './reference.ts';
import { readReferral } from './referral-store.ts';
import { refusalRecorded } from './refusal-recorded.ts';
import { ownCard, showCase } from './show-case.ts';

const PageNumber = z.coerce.number().int().min(0).max(9_999);

/** Opens the case, or turns to a page of it: `page` is a button's, `goTo` was chosen from the list of pages. */
export const open = action({
  verb: 'referral/open',
  allow: caseReaders,
  data: z.object({ reference: ReferralReference, page: PageNumber.optional(), goTo: PageNumber.optional() }),
  refused: refusalRecorded,
  async run({ reference, page, goTo }, turn) {
    const referral = await readReferral(turn.services.tables, reference);
    if (!referral) return noCase;
    const at = ownCard(turn);
    return at ? showCase(turn, reference, page ?? goTo ?? 0, at) : openInOwnChat(turn, referral);
  },
});
