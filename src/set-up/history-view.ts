import type { HistoryEntry } from '../change.ts';
import { saidMoment } from '../clocks/london-time.ts';

/** Who changed what, and when, in words. */
export function historyLines(entries: readonly HistoryEntry[]) {
  return entries.map(({ at, by, note }) => ({ note, when: saidMoment(new Date(at)), by: by.name }));
}
