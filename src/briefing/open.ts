import { z } from 'zod';
import { action } from '../action.ts';
import { BriefingId, briefingRoles } from './briefing.ts';
import { showBriefing } from './show-briefing.ts';

export const open = action({
  verb: 'briefing/open',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ briefing: BriefingId }),
  run: ({ briefing }, turn) => showBriefing(turn, briefing, null),
});
