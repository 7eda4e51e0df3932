import type { Clock } from '../../clocks/clock.ts';
import { timescaleIds } from '../../clocks/timescales.ts';

/**
 * The name of a page that asks about these clocks: another page when they are others, so that what was answered of some is not recorded of
 * others. Short enough for what a button carries.
 */
export const clockPageName = (prefix: string, clocks: readonly Pick<Clock, 'id'>[]): string =>
  [prefix, ...clocks.map(({ id }) => timescaleIds.indexOf(id)).sort((a, b) => a - b)].join('-');
