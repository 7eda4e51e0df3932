import { action } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { showRound } from './change-round.ts';
import { RoundPress } from './round-press.ts';

/** How far a round is, or its result. */
export const progress = action({
  verb: 'briefing/progress',
  allow: briefingRoles,
  only: 'personal',
  data: RoundPress,
  run: (press, turn) => showRound(turn, press),
});
