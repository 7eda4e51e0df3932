import type { CardView } from '../../card-view.ts';
import type { ListPress, RoundPress } from './round-press.ts';
import type { QuietFor } from './unusual-hours.ts';

/** What was pressed at an hour when nobody expects a briefing. */
export type PressedThen =
  | (RoundPress & { readonly what: 'resume' | 'retry' })
  | (ListPress & { readonly what: 'again'; readonly channel: string; readonly since: string });

/** Asked before teams are written to at such an hour. */
export const unusualHourView = (press: PressedThen, { title, why, day }: QuietFor): CardView => ({
  template: 'briefing/unusual-hour',
  data: { state: null, after: null, channel: null, since: null, ...press, title, why, quietOn: day },
});
