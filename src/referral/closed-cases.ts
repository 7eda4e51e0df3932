import { z } from 'zod';
import { action, show } from '../action.ts';
import { todayAt } from '../clocks/today.ts';
import { caseReaders } from './case-readers.ts';
import { casesOnAPage } from './cases-view.ts';
import { closedCasesView } from './closed-cases-view.ts';
import { closedDuplicates } from './closed-duplicates-store.ts';
import { closedReferrals, listedAsClosed } from './closed-store.ts';
import { ReferralReference } from './reference.ts';
import { isConflicted } from './referral.ts';

/** The cases that are closed or off the line, last closed first. A page costs the same however many there are. */
export const closedCases = action({
  verb: 'referral/closed-cases',
  words: ['closed cases'],
  allow: caseReaders,
  only: 'personal',
  /** The last row of the page before; nothing for the first page. */
  data: z.object({ closedAt: z.iso.datetime().optional(), reference: ReferralReference.optional() }),
  async run({ closedAt, reference }, { services: { tables, settings, now }, person }) {
    const after = closedAt && reference ? { closedAt, reference } : null;
    const listed = await listedAsClosed(tables, { most: casesOnAPage + 1, after });
    const some = listed.slice(0, casesOnAPage);
    const read = await closedReferrals(tables, some, now());
    const mine = read.filter((referral) => !isConflicted(referral, person.id));
    const last = listed.length > some.length ? (some.at(-1) ?? null) : null;
    const by = { closed: await closedDuplicates(tables, mine, person), ...todayAt(now(), settings.holidays) };
    return show(closedCasesView(mine, { isFirst: after === null, last }, by));
  },
});
