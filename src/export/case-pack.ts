/** Everything about one case for reading on paper, as plain data: what the case's own slice makes of it is shown as it stands. */
export interface CasePack {
  readonly reference: string;
  /** What the case is about in the partnership's words: "Child case". */
  readonly kind: string;
  readonly partnership: string;
  /** The name of the person who exported it. */
  readonly preparedFor: string;
  readonly preparedAt: Date;
  /** Who must not be contacted or told, as the referrer wrote it; null when nobody. Stands at the top of the pack. */
  readonly mustNotContact: string | null;
  readonly sections: readonly PackSection[];
}

/** A section of level 1 begins a page; one of level 2 belongs to the one before. Text may have line breaks. */
export type PackSection = { readonly title: string; readonly level: 1 | 2 } & PackContent;
export type PackContent =
  | { readonly paragraphs: readonly string[] }
  | { readonly rows: readonly PackRow[] }
  | { readonly table: PackTable };

/** An answer without words is shown as not provided. */
export interface PackRow {
  readonly question: string;
  readonly answer: readonly string[];
}

/** Each row has a cell for each column. */
export interface PackTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}
