import { saidMomentOfWeek } from '../../clocks/london-time.ts';
import type { Release } from '../briefing.ts';

/** When it goes out, as history keeps it. */
export const releaseWords = ({ due, held }: Pick<Release, 'due' | 'held'>): string =>
  held
    ? `held back; was to go out on ${saidMomentOfWeek(new Date(due))}`
    : `to go out on ${saidMomentOfWeek(new Date(due))}`;
