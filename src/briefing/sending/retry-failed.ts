import { z } from 'zod';
import { action, show } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { changeRound, hourToAskAbout } from './change-round.ts';
import { retried } from './round-changes.ts';
import { quietOn, roundPress } from './round-press.ts';
import { unusualHourView } from './unusual-hour-view.ts';

/** Sends once more to the channels that failed, and to no other; at an unusual hour once somebody is sure. */
export const retryFailed = action({
  verb: 'briefing/retry-failed',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ ...roundPress, quietOn }),
  async run({ quietOn, ...press }, turn) {
    const quiet = await hourToAskAbout(turn, press, quietOn, retried);
    return quiet ? show(unusualHourView({ what: 'retry', ...press }, quiet)) : changeRound(turn, press, retried);
  },
});
