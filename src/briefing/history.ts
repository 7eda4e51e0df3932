import { z } from 'zod';
import { action, show } from '../action.ts';
import { historyBefore } from '../change.ts';
import { BeforeEntry, linesOnAPage } from '../history-words.ts';
import { BriefingId, briefingRoles } from './briefing.ts';
import { aggregateOf, readBriefing } from './briefing-store.ts';
import { historyView } from './history-view.ts';
import { noBriefing } from './steps/subject.ts';

/** Who did what with a briefing, and when. */
export const history = action({
  verb: 'briefing/history',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ briefing: BriefingId, before: BeforeEntry }),
  async run({ briefing: id, before }, { services: { tables } }) {
    const [briefing, part] = await Promise.all([
      readBriefing(tables, id),
      historyBefore(tables, aggregateOf(id), { before, most: linesOnAPage }),
    ]);
    return briefing ? show(historyView(briefing, part, before === null)) : noBriefing;
  },
});
