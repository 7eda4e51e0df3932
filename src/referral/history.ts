import { z } from 'zod';
import { action, show } from '../action.ts';
import { historyOf } from '../change.ts';
import { caseReaders, noCase } from './case-readers.ts';
import { historyView, mostShown } from './history-view.ts';
import { latestLooks } from './look-store.ts';
import { ReferralReference } from './reference.ts';
import { aggregateOf, readReferral } from './referral-store.ts';
import { refusalRecorded } from './refusal-recorded.ts';

/** What was done with a referral and who looked into it. */
export const history = action({
  verb: 'referral/history',
  allow: caseReaders,
  only: 'personal',
  data: z.object({ reference: ReferralReference }),
  refused: refusalRecorded,
  async run({ reference }, { services: { tables } }) {
    if (!(await readReferral(tables, reference))) return noCase;
    const entries = await historyOf(tables, aggregateOf(reference));
    const looks = await latestLooks(tables, reference, mostShown);
    return show(historyView(reference, entries, looks));
  },
});
