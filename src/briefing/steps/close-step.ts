import { z } from 'zod';
import { action } from '../../action.ts';
import { backFrom } from './show-step.ts';
import { stepPress } from './step-press.ts';

/** From the last card back to where the step was begun; what was filled in is kept. */
export const closeStep = action({
  verb: 'briefing/close-step',
  allow: 'anyone',
  only: 'personal',
  data: z.object(stepPress),
  run: (press, turn) => backFrom(turn, press, 'Saved, not finished yet. Press the same button to go on.'),
});
