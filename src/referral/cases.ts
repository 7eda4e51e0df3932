import { z } from 'zod';
import { action, show } from '../action.ts';
import { caseReaders } from './case-readers.ts';
import { casesOnAPage, casesView } from './cases-view.ts';
import { listedAsOpen, openReferrals } from './open-list.ts';

/** The referrals that are open, oldest first. */
export const cases = action({
  verb: 'referral/cases',
  words: ['cases', 'case list', 'open cases', 'the cases'],
  allow: caseReaders,
  only: 'personal',
  data: z.object({ page: z.coerce.number().int().min(0).max(9_999).default(0) }),
  async run({ page: wanted }, { services: { tables, now } }) {
    const listed = await listedAsOpen(tables);
    const last = Math.max(0, Math.ceil(listed.length / casesOnAPage) - 1);
    const page = Math.min(wanted, last);
    const some = listed.slice(page * casesOnAPage, (page + 1) * casesOnAPage);
    const referrals = await openReferrals(tables, some, now());
    return show(casesView(referrals, page, listed.length, now()));
  },
});
