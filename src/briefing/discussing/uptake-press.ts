import { z } from 'zod';
import { BriefingId } from '../briefing.ts';

/** What a button about a team's uptake carries; `about` is a discussion, an action or the impact. */
export const uptakePress = {
  briefing: BriefingId,
  channel: z.string().min(1).max(256),
  about: z.string().max(64).default(''),
};
