/** A page of rows, and where it is among the others; `before` and `after` are null at the ends. Pages count from 0, as shown from 1. */
export function paged<R>(rows: readonly R[], wanted: number, rowsOnAPage: number) {
  const pages = Math.max(1, Math.ceil(rows.length / rowsOnAPage));
  const shown = Math.min(wanted, pages - 1);
  return {
    rows: rows.slice(shown * rowsOnAPage, (shown + 1) * rowsOnAPage),
    none: rows.length === 0,
    page: shown + 1,
    pages,
    before: shown > 0 ? shown - 1 : null,
    after: shown + 1 < pages ? shown + 1 : null,
  };
}
