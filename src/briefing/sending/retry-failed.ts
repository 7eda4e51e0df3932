import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { changeRound } from './change-round.ts';
import { retried } from './round-changes.ts';
import { RoundPress } from './round-press.ts';

/** Sends once more to the channels that failed, and to no other. */
export const retryFailed = action({
  verb: 'briefing/retry-failed',
  allow: briefingRoles,
  only: 'personal',
  data: RoundPress,
  run: (press, turn) => changeRound(turn, press, retried),
});
