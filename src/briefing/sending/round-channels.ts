import { z } from 'zod';
import { action, beside } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { listPress } from './round-press.ts';
import { showChannels } from './show-channels.ts';

/** Where a round did not arrive, and why; where nobody knows, for a person to say. */
export const roundChannels = action({
  verb: 'briefing/round-channels',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ ...listPress, isDrawnAnew: z.boolean().default(false) }),
  async run({ isDrawnAnew, ...press }, turn) {
    const shown = await showChannels(turn, press);
    return isDrawnAnew ? beside(shown) : shown;
  },
});
