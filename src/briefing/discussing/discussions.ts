import { z } from 'zod';
import { action, show } from '../../action.ts';
import { BriefingId, briefingRoles, titleOf } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import { noBriefing } from '../steps/subject.ts';
import { discussionsView } from './discussions-view.ts';
import { summaryPage } from './summary-store.ts';

const aPage = 8;

/** What teams recorded about a briefing, channel by channel. */
export const discussions = action({
  verb: 'briefing/discussions',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ briefing: BriefingId, after: z.string().max(256).nullable().default(null) }),
  async run({ briefing: id, after }, { services }) {
    const briefing = await readBriefing(services.tables, id);
    if (!briefing) return noBriefing;
    const summaries = await summaryPage(services.tables, id, { most: aPage, after });
    return show(discussionsView({ id, title: titleOf(briefing) }, summaries, summaries.length === aPage));
  },
});
