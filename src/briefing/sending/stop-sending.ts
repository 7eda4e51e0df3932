import { z } from 'zod';
import { action, post } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { changeRound } from './change-round.ts';
import { stopped } from './round-changes.ts';
import { roundPress } from './round-press.ts';
import { stopView } from './stop-view.ts';

/** Ends it: what was not sent is skipped for good. The question is a card of its own, because the other is drawn anew while it sends. */
export const stopSending = action({
  verb: 'briefing/stop-sending',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ ...roundPress, sure: z.enum(['yes', 'no']).default('no') }),
  run: async ({ sure, ...press }, turn) => (sure === 'yes' ? changeRound(turn, press, stopped) : post(stopView(press))),
});
