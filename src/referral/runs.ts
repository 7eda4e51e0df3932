/** Neighbours that belong together, in their order: every item is in one run, most runs have one. */
export function runs<T>(items: readonly T[], together: (one: T, next: T) => boolean): T[][] {
  const all: T[][] = [];
  for (const item of items) {
    const run = all.at(-1);
    const last = run?.at(-1);
    if (run && last !== undefined && together(last, item)) run.push(item);
    else all.push([item]);
  }
  return all;
}
