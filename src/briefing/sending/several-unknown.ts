import { z } from 'zod';
import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { severalPress } from './several-press.ts';
import { showSeveral } from './show-several.ts';

/** Where nobody knows whether it arrived, to tick those of which the same can be said. */
export const severalUnknown = action({
  verb: 'briefing/several-unknown',
  allow: briefingRoles,
  only: 'personal',
  data: z.object(severalPress),
  run: (press, turn) => showSeveral(turn, press, null),
});
