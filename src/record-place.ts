import type { Aggregate } from './services.ts';

/** Where a record stands: alone in its partition, or under its name `one` among several that are listed together. */
export interface RecordPlace extends Aggregate {
  readonly one?: string;
}

export const namedPrefix = 'record:';

export const recordKey = ({ one }: RecordPlace): string => (one === undefined ? 'record' : `${namedPrefix}${one}`);

export const historyPrefix = ({ one }: RecordPlace): string => (one === undefined ? 'history:' : `history:${one}:`);

/** @param entries how many there are with this one */
export const historyKey = (place: RecordPlace, entries: number): string =>
  `${historyPrefix(place)}${String(entries).padStart(6, '0')}`;
