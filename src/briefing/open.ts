import { z } from 'zod';
import { action } from '../action.ts';
import { BriefingId, briefingRoles } from './briefing.ts';
import { leavingThoughts } from './discussing/showing.ts';
import { showBriefing } from './show-briefing.ts';

export const open = action({
  verb: 'briefing/open',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ briefing: BriefingId }),
  async run({ briefing }, turn) {
    await leavingThoughts(turn, briefing);
    return showBriefing(turn, briefing, null);
  },
});
