import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { changeRound } from './change-round.ts';
import { resumed } from './round-changes.ts';
import { RoundPress } from './round-press.ts';

/** Goes on where it was paused. */
export const resumeSending = action({
  verb: 'briefing/resume-sending',
  allow: briefingRoles,
  only: 'personal',
  data: RoundPress,
  run: (press, turn) => changeRound(turn, press, resumed),
});
