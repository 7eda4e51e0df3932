import type { Aggregate, Services } from '../services.ts';
import type { Table } from '../tables/table.ts';
import type { Draft } from './draft.ts';

/** A draft and the etag of its row when this process last wrote it. */
export interface Remembered {
  readonly draft: Draft;
  readonly etag: string;
}

/** Some tens of KB each. */
const mostRemembered = 500;
const byTable = new WeakMap<Table, Map<string, Remembered>>();

/**
 * The drafts being worked on in this process: page after page is answered without reading the draft again. What is remembered may be
 * old, so it is good for one thing, a write under its etag, which another's change turns down; an answer without a write needs a read.
 */
export function rememberedDrafts({ tables }: Services, { partition }: Aggregate) {
  const kept = byTable.get(tables.drafts) ?? new Map<string, Remembered>();
  byTable.set(tables.drafts, kept);
  const nameOf = (key: string) => `${partition} ${key}`;
  const forget = (key: string) => kept.delete(nameOf(key));
  return {
    recall: (key: string): Remembered | null => kept.get(nameOf(key)) ?? null,
    forget,
    /** The one not written for longest gives way. One that was sent cannot change any more. */
    remember(key: string, draft: Draft, etag: string | undefined): void {
      forget(key);
      if (etag === undefined || draft.sentAt) return;
      kept.set(nameOf(key), { draft, etag });
      const [oldest] = kept.keys();
      if (kept.size > mostRemembered && oldest !== undefined) kept.delete(oldest);
    },
  };
}
