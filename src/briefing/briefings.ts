import { z } from 'zod';
import { action, show } from '../action.ts';
import type { Tables } from '../tables/table.ts';
import { type Briefing, briefingRoles } from './briefing.ts';
import { isAmong, mineFirst, Which } from './briefing-filter.ts';
import { listedBriefings } from './briefing-store.ts';
import { briefingsView } from './briefings-view.ts';
import { titlesBegun } from './writing/begun-title-store.ts';

const aPage = 8;
/** So many pages are looked through for one: a press costs the same however many there are. */
const mostLooks = 8;

export const briefings = action({
  verb: 'briefing/briefings',
  words: ['briefings', 'my briefings'],
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ after: z.string().max(120).nullable().default(null), which: Which.default('all') }),
  async run({ after, which }, { services, person }) {
    const { found, next } = await foundAfter(services.tables, after, (one) => isAmong(one, which, person.id));
    const begun = await titlesBegun(services, found, person.id);
    return show(briefingsView(mineFirst(found, person.id), { which, next, newId: services.newId(), begun }));
  },
});

/** A page of those that are wanted, and the key after which the next begins; null when there are no more. */
async function foundAfter(tables: Tables, after: string | null, isWanted: (one: Briefing) => boolean) {
  const found: Briefing[] = [];
  let from = after;
  for (let looks = 0; looks < mostLooks; looks += 1) {
    const { listed, last } = await listedBriefings(tables, { most: aPage, after: from });
    for (const { key, briefing } of listed) {
      if (isWanted(briefing)) found.push(briefing);
      if (found.length === aPage) return { found, next: key };
    }
    if (last === null) return { found, next: null };
    from = last;
  }
  return { found, next: from };
}
