import { z } from 'zod';
import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { showAudiences } from './show-audiences.ts';

/** The audiences that were saved, and whom each reaches now. */
export const audiences = action({
  verb: 'briefing/audiences',
  words: ['audiences', 'saved audiences'],
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ page: z.coerce.number().int().min(0).default(0) }),
  run: ({ page }, turn) => showAudiences(turn, page, null),
});
