import { z } from 'zod';
import { BriefingId } from '../briefing.ts';
import { Round } from './round.ts';

/** What every button of a round carries. */
export const roundPress = { briefing: BriefingId, round: Round.shape.number };
export const RoundPress = z.object(roundPress);
export type RoundPress = z.infer<typeof RoundPress>;

/** Of a list of channels in one state: `after` is the key that the page begins behind. */
export const listPress = {
  ...roundPress,
  state: z.enum(['unknown', 'failed', 'skipped']),
  after: z.string().max(520).default(''),
};
export interface ListPress extends RoundPress {
  readonly state: 'unknown' | 'failed' | 'skipped';
  readonly after: string;
}
