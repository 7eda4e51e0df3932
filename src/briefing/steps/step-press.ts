import { z } from 'zod';
import { BriefingId } from '../briefing.ts';

/** Where every button of a step belongs. `channel` is empty for a step of the briefing itself. */
export const stepPress = {
  briefing: BriefingId,
  channel: z.string().max(256).default(''),
  step: z.string().max(40),
  about: z.string().max(64).default(''),
};
export const PageName = z.string().max(64);
export const Go = z.enum(['continue', 'back', 'close']);

/** What a button of a step carries. */
export interface StepPress {
  readonly briefing: string;
  readonly channel: string;
  readonly step: string;
  readonly about: string;
}
