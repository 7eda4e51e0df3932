/**
 * The one way to storage. A partition is an aggregate; its rows change together or not at all.
 * Bodies are plain JSON values; whoever reads one parses it with zod.
 */
export interface Row {
  readonly partition: string;
  readonly key: string;
  readonly body: unknown;
  readonly columns: Columns;
  readonly etag: string;
}

/** What a filter needs, beside the body. Times are ISO 8601 in UTC, so that they sort as text. */
export type Columns = Readonly<Record<string, string | number | boolean>>;

export type Write =
  | { readonly kind: 'insert'; readonly key: string; readonly body: unknown; readonly columns?: Columns }
  | {
      readonly kind: 'replace';
      readonly key: string;
      readonly body: unknown;
      readonly columns?: Columns;
      readonly etag: string;
    }
  | { readonly kind: 'put'; readonly key: string; readonly body: unknown; readonly columns?: Columns }
  | { readonly kind: 'remove'; readonly key: string; readonly etag?: string };

export interface Range {
  /** Only keys that start so. */
  readonly prefix?: string;
  /** Only keys that come after this one. */
  readonly after?: string;
  /** At most this many rows, in the order of their keys. */
  readonly most?: number;
  /** Only rows whose column, a text, is at most this. */
  readonly atMost?: { readonly column: string; readonly value: string };
}

export interface Table {
  /** The row, or null when there is none. */
  read(partition: string, key: string): Promise<Row | null>;
  /** Rows in the order of their keys. */
  list(partition: string, range?: Range): Promise<Row[]>;
  /**
   * All writes or none, in one partition, at most 100.
   * @throws Conflict when an inserted row exists, or an etag no longer holds, or a row to replace or remove is gone.
   *   Removing without an etag a row that is not there is no conflict.
   * @throws Unsure when the connection ended before the answer and what is stored does not tell whether it was done.
   */
  commit(partition: string, writes: readonly Write[]): Promise<Etags>;
}

/** The etags that the rows written now have, by key; one of them when the answer was lost and had to be looked up. */
export type Etags = ReadonlyMap<string, string>;

/** Somebody else was faster. Load and decide again. */
export class Conflict extends Error {
  constructor(what: string) {
    super(`changed meanwhile: ${what}`);
    this.name = 'Conflict';
  }
}

/** It may have been done, or not. Whoever finds it done has nothing left to do: load and decide again. */
export class Unsure extends Error {
  constructor(what: string) {
    super(`no answer from storage: ${what}`);
    this.name = 'Unsure';
  }
}

/** Whether loading and deciding again is what to do. */
export const isToDecideAgain = (error: unknown): boolean => error instanceof Conflict || error instanceof Unsure;

/** The tables of this product, by name. */
export const tableNames = [
  'referrals',
  'drafts',
  'people',
  'agenda',
  'matches',
  'briefings',
  'reflections',
  'register',
] as const;
export type TableName = (typeof tableNames)[number];
export type Tables = Readonly<Record<TableName, Table>>;
