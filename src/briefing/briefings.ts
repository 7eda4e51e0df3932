import { z } from 'zod';
import { action, show } from '../action.ts';
import { briefingRoles } from './briefing.ts';
import { listedBriefings } from './briefing-store.ts';
import { briefingsView } from './briefings-view.ts';

const aPage = 8;

export const briefings = action({
  verb: 'briefing/briefings',
  words: ['briefings', 'my briefings'],
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ after: z.string().max(120).nullable().default(null) }),
  async run({ after }, { services }) {
    const listed = await listedBriefings(services.tables, { most: aPage, after });
    const next = listed.length === aPage ? (listed.at(-1)?.key ?? null) : null;
    return show(
      briefingsView(
        listed.map(({ briefing }) => briefing),
        next,
        services.newId(),
      ),
    );
  },
});
