import { z } from 'zod';
import { action, show } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { changeRound, hourToAskAbout } from './change-round.ts';
import { resumed } from './round-changes.ts';
import { quietOn, roundPress } from './round-press.ts';
import { unusualHourView } from './unusual-hour-view.ts';

/** Goes on where it was paused; at an unusual hour once somebody is sure. */
export const resumeSending = action({
  verb: 'briefing/resume-sending',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ ...roundPress, quietOn }),
  async run({ quietOn, ...press }, turn) {
    const quiet = await hourToAskAbout(turn, press, quietOn, resumed);
    return quiet ? show(unusualHourView({ what: 'resume', ...press }, quiet)) : changeRound(turn, press, resumed);
  },
});
