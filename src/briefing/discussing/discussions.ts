import { z } from 'zod';
import { action, show } from '../../action.ts';
import { rolesOf } from '../../people/roles.ts';
import { BriefingId, briefingRoles, titleOf } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import { noBriefing } from '../steps/subject.ts';
import { discussionsView } from './discussions-view.ts';
import { leavingWords } from './showing.ts';
import { summaryPage } from './summary-store.ts';

const aPage = 8;

/** What teams recorded about a briefing, channel by channel. `from`: the channel whose words stood in this card. */
export const discussions = action({
  verb: 'briefing/discussions',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({
    briefing: BriefingId,
    after: z.string().max(256).nullable().default(null),
    from: z.string().max(256).default(''),
  }),
  async run({ briefing: id, after, from }, turn) {
    const { services, person } = turn;
    if (from !== '') await leavingWords(turn, { briefing: id, channel: from });
    const briefing = await readBriefing(services.tables, id);
    if (!briefing) return noBriefing;
    const [summaries, roles] = await Promise.all([
      summaryPage(services.tables, id, { most: aPage, after }),
      rolesOf(services, person.id),
    ]);
    const read = { more: summaries.length === aPage, exact: roles.has('coordinator') };
    return show(discussionsView({ id, title: titleOf(briefing) }, summaries, read));
  },
});
