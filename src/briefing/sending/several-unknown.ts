import { z } from 'zod';
import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { severalPress, Ticked } from './several-press.ts';
import { showSeveral } from './show-several.ts';

/** Where nobody knows whether it arrived, to tick those of which the same can be said. */
export const severalUnknown = action({
  verb: 'briefing/several-unknown',
  allow: briefingRoles,
  only: 'personal',
  /** `channels`: those that were ticked before somebody went back. */
  data: z.object({ ...severalPress, channels: Ticked }),
  run: ({ channels, ...press }, turn) => showSeveral(turn, press, null, channels),
});
