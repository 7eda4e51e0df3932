import { z } from 'zod';
import { show } from '../action.ts';
import { historyOf } from '../change.ts';
import { rolesOf } from '../people/roles.ts';
import { caseAction } from './case-action.ts';
import { caseReaders } from './case-readers.ts';
import { historyView, mostShown } from './history-view.ts';
import { latestLooks } from './look-store.ts';
import { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';

/** What was done with a referral and who looked into it. */
export const history = caseAction({
  verb: 'referral/history',
  allow: caseReaders,
  only: 'personal',
  data: z.object({
    reference: ReferralReference,
    page: z.coerce.number().int().min(0).max(999).default(0),
    everyLine: z.boolean().default(false),
  }),
  async run({ reference, page, everyLine }, { services, person }) {
    const { tables } = services;
    const entries = await historyOf(tables, aggregateOf(reference));
    const looks = await latestLooks(tables, reference, mostShown);
    const roles = await rolesOf(services, person.id);
    return show(historyView(reference, entries, looks, { page, opensLog: roles.has('coordinator'), everyLine }));
  },
});
