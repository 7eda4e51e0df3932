import type { Summary } from '../discussing/summary.ts';
import { isWithin, type Span } from './period.ts';

/** What teams did in a time, counted, whenever the briefings were sent. */
export interface Happened {
  readonly discussions: number;
  readonly done: number;
  /** Came to their day in this time, and are not done. */
  readonly late: number;
  /** Channels that told what is different now. */
  readonly impact: number;
}

type Dated = Pick<Summary, 'happened' | 'actions'>;

export function happenedIn(summaries: readonly Dated[], span: Span): Happened {
  const happened = summaries.flatMap((summary) => summary.happened).filter(({ on }) => isWithin(on, span));
  const times = (what: string) => happened.filter((one) => one.what === what).length;
  const actions = summaries.flatMap((summary) => summary.actions);
  const late = actions.filter(({ state, due }) => state === 'agreed' && isWithin(due, span)).length;
  return { discussions: times('discussed'), done: times('done'), late, impact: times('impact') };
}

export const isQuiet = ({ discussions, done, late, impact }: Happened): boolean =>
  discussions + done + late + impact === 0;
