import { z } from 'zod';
import { PlainDate } from '../../clocks/plain-date.ts';
import { BriefingId } from '../briefing.ts';
import { Round } from './round.ts';

/** What every button of a round carries. */
export const roundPress = { briefing: BriefingId, round: Round.shape.number };
export const RoundPress = z.object(roundPress);
export type RoundPress = z.infer<typeof RoundPress>;

/** The day of which somebody has said that they are sure, though nobody expects a briefing at this hour. */
export const quietOn = PlainDate.or(z.literal('')).default('');

/** Since when nobody knew what became of the channel, as the card showed it. */
export const since = z.iso.datetime().or(z.literal('')).default('');

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
