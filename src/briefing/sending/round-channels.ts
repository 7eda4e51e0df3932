import { z } from 'zod';
import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { listPress } from './round-press.ts';
import { showChannels } from './show-channels.ts';

/** Where a round did not arrive, and why; where nobody knows, for a person to say. */
export const roundChannels = action({
  verb: 'briefing/round-channels',
  allow: briefingRoles,
  only: 'personal',
  data: z.object(listPress),
  run: (press, turn) => showChannels(turn, press),
});
