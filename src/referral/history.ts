import { z } from 'zod';
import { show } from '../action.ts';
import { type HistoryPart, historyBefore } from '../change.ts';
import { BeforeEntry, linesOnAPage } from '../history-words.ts';
import { rolesOf } from '../people/roles.ts';
import type { Tables } from '../tables/table.ts';
import { caseAction } from './case-action.ts';
import { caseReaders, logReaders } from './case-readers.ts';
import { historyLines, historyView, mostShown } from './history-view.ts';
import { latestLooks } from './look-store.ts';
import { ReferralReference } from './reference.ts';
import { aggregateOf } from './referral-store.ts';

/** What was done with a referral and, for whoever may read the access log, who looked into it. */
export const history = caseAction({
  verb: 'referral/history',
  allow: caseReaders,
  only: 'personal',
  data: z.object({
    reference: ReferralReference,
    before: BeforeEntry,
    everyLine: z.boolean().default(false),
  }),
  async run({ reference, before, everyLine }, { services, person }) {
    const { tables } = services;
    const part = await enoughOf(tables, reference, before, everyLine);
    const roles = await rolesOf(services, person.id);
    const opensLog = logReaders.some((role) => roles.has(role));
    const looks = opensLog ? await latestLooks(tables, reference, mostShown) : [];
    const wanted = { isNewest: before === null, opensLog, everyLine };
    return show(historyView(reference, part, looks, wanted));
  },
});

const readAtOnce = 40;

/** As much as fills a page, and a line more, so that the last is whole: reminders of many days stand on one. */
async function enoughOf(
  tables: Tables,
  reference: ReferralReference,
  before: number | null,
  everyLine: boolean,
): Promise<HistoryPart> {
  let part = await historyBefore(tables, aggregateOf(reference), { before, most: readAtOnce });
  while (part.from > 1 && historyLines(part.entries, everyLine).length <= linesOnAPage) {
    const more = await historyBefore(tables, aggregateOf(reference), { before: part.from, most: readAtOnce });
    part = { entries: [...part.entries, ...more.entries], from: more.from };
  }
  return part;
}
