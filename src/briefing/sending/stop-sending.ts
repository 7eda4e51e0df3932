import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { changeRound } from './change-round.ts';
import { stopped } from './round-changes.ts';
import { RoundPress } from './round-press.ts';

/** Ends it: what was not sent is skipped. */
export const stopSending = action({
  verb: 'briefing/stop-sending',
  allow: briefingRoles,
  only: 'personal',
  data: RoundPress,
  run: (press, turn) => changeRound(turn, press, stopped),
});
