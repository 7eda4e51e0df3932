import { z } from 'zod';
import { action, beside } from '../action.ts';
import { BriefingId, briefingRoles } from './briefing.ts';
import { leavingThoughts } from './discussing/showing.ts';
import { showBriefing } from './show-briefing.ts';

export const open = action({
  verb: 'briefing/open',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ briefing: BriefingId, isDrawnAnew: z.boolean().default(false) }),
  async run({ briefing, isDrawnAnew }, turn) {
    await leavingThoughts(turn, briefing);
    const shown = await showBriefing(turn, briefing, null);
    return isDrawnAnew ? beside(shown) : shown;
  },
});
