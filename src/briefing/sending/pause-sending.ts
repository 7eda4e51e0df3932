import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { changeRound } from './change-round.ts';
import { paused } from './round-changes.ts';
import { RoundPress } from './round-press.ts';

/** Nothing more is begun until somebody resumes it; what is on its way arrives. */
export const pauseSending = action({
  verb: 'briefing/pause-sending',
  allow: briefingRoles,
  only: 'personal',
  data: RoundPress,
  run: (press, turn) => changeRound(turn, press, paused),
});
