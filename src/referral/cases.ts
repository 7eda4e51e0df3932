import { z } from 'zod';
import { action, show } from '../action.ts';
import { todayAt } from '../clocks/today.ts';
import { rolesOf } from '../people/roles.ts';
import { caseReaders } from './case-readers.ts';
import { CasesFilter } from './cases-filter.ts';
import { casesView } from './cases-view.ts';
import { closedDuplicates } from './closed-duplicates-store.ts';
import { listedAsOpen, openReferrals } from './open-list.ts';
import { isConflicted } from './referral.ts';

/**
 * The records of so many open cases are read, side by side, on each look: how they stand, what is due and who has a conflict is then
 * always true. What is open does not grow with the years; a partnership has 5 to 40 referrals in one.
 */
const mostRead = 200;

/** The open cases, what is due first at the beginning. */
export const cases = action({
  verb: 'referral/cases',
  words: ['cases', 'case list', 'open cases', 'the cases'],
  allow: caseReaders,
  only: 'personal',
  data: z.object({ page: z.coerce.number().int().min(0).max(9_999).default(0), ...CasesFilter.shape }),
  async run({ page, ...filter }, { services, person }) {
    const { tables } = services;
    const now = services.now();
    const listed = await listedAsOpen(tables);
    const [roles, read] = await Promise.all([
      rolesOf(services, person.id),
      openReferrals(tables, listed.slice(0, mostRead), now),
    ]);
    const open = read.filter((referral) => !isConflicted(referral, person.id));
    const closed = await closedDuplicates(tables, open, person);
    const by = { person, roles, closed, ...todayAt(now, services.settings.holidays) };
    return show(casesView(open, { filter, page }, by, Math.max(0, listed.length - mostRead)));
  },
});
