import { z } from 'zod';
import type { Turn } from '../action.ts';
import { caseAction } from './case-action.ts';
import { caseReaders } from './case-readers.ts';
import { type Opening, openInOwnChat } from './open-in-own-chat.ts';
import { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { casePage, ownCard, showCase } from './show-case.ts';
import { alertView, foldedView } from './views.ts';

const PageNumber = z.coerce.number().int().min(0).max(9_999);

/**
 * Opens the case, or turns to a page of it: `page` is a button's, `goTo` was chosen from the list of pages, `returnTo` is the request whose
 * return is to be read.
 */
export const open = caseAction({
  verb: 'referral/open',
  allow: caseReaders,
  data: z.object({
    reference: ReferralReference,
    page: PageNumber.optional(),
    goTo: PageNumber.optional(),
    returnTo: z.string().max(64).optional(),
  }),
  run({ reference, page, goTo, returnTo }, turn, referral) {
    const at = ownCard(turn);
    const place = returnTo ? { returnTo } : (page ?? goTo ?? 0);
    return at ? showCase(turn, reference, place, at) : openInOwnChat(turn, opening(turn, referral));
  },
});

const opening = (turn: Turn, referral: Referral): Opening => ({
  reference: referral.reference,
  what: '',
  folded: foldedView(referral),
  open: (at) => casePage(turn, referral.reference, 0, at),
  told: alertView(referral, 'The case is in your own chat with Safeguarding Reviews.'),
});
