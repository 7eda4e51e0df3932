import { z } from 'zod';
import { action } from '../../action.ts';
import { showUptake } from '../show-uptake.ts';
import { uptakePress } from './uptake-press.ts';

/** What a team did with a briefing: who may see it is asked of the record. */
export const openUptake = action({
  verb: 'briefing/open-uptake',
  allow: 'anyone',
  only: 'personal',
  data: z.object(uptakePress),
  run: (where, turn) => showUptake(turn, where, null),
});
