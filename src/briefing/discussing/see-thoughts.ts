import { z } from 'zod';
import { action } from '../../action.ts';
import { BriefingId, briefingRoles } from '../briefing.ts';
import { showThoughts } from './show-thoughts.ts';

/** What people thought of a briefing, once there are five. */
export const seeThoughts = action({
  verb: 'briefing/see-thoughts',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ briefing: BriefingId, page: z.coerce.number().int().min(0).max(999).default(0) }),
  run: ({ briefing, page }, turn) => showThoughts(turn, briefing, page, null),
});
