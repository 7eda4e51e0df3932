import { z } from 'zod';
import type { HistoryEntry } from './change.ts';
import { saidMoment } from './clocks/london-time.ts';

/** The fixed words of a history, as people say them. */
export type WhatWords = Readonly<Record<string, string>>;

/** "Triaged: to the panel" */
export const whatWas = ({ what, note }: Pick<HistoryEntry, 'what' | 'note'>, words: WhatWords): string =>
  `${words[what] ?? what}${note ? `: ${note}` : ''}`;

/** "23 December 2026 at 8am: Triaged: to the panel, by Priya Shah" */
export const entryWords = (entry: HistoryEntry, words: WhatWords): string =>
  `${saidMoment(new Date(entry.at))}: ${whatWas(entry, words)}, by ${entry.by.name}`;

/** Lines of what was done on one page. */
export const linesOnAPage = 20;

/** The number of the entry before which to go on; left out for the newest. */
export const BeforeEntry = z.coerce.number().int().min(1).max(999_999).nullable().default(null);
