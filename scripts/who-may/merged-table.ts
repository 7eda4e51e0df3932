/** A row or a column of a table before those that are alike are merged. */
export interface Line {
  readonly name: string;
}

/** Names that together are called by one. */
export interface Together {
  readonly name: string;
  readonly members: readonly string[];
}

interface Merged<R, C> {
  readonly rows: readonly R[];
  readonly columns: readonly C[];
  readonly cell: (row: R, column: C) => string;
  readonly together: readonly Together[];
  /** What the rest is called, when one merged row or column holds most of them. */
  readonly rest: { readonly rows: string; readonly columns: string };
}

/** As Markdown; rows that say the same stand on one, and so do columns. What holds of most stands last. */
export function mergedTable<R extends Line, C extends Line>({
  rows,
  columns,
  cell,
  together,
  rest,
}: Merged<R, C>): string {
  const lines = named(
    alike(rows, (row) => columns.map((column) => cell(row, column))),
    rows,
    { together, rest: rest.rows, all: 'everybody' },
  );
  const heads = named(
    alike(columns, (column) => rows.map((row) => cell(row, column))),
    columns,
    { together: [], rest: rest.columns, all: 'always' },
  );
  const body = lines.map(({ name, one: row }) => [name, ...heads.map(({ one: column }) => cell(row, column))]);
  const head = ['', ...heads.map(({ name }) => name)];
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

interface Words {
  readonly together: readonly Together[];
  readonly rest: string;
  readonly all: string;
}

/** One of each group, with what the group is called. */
function named<L extends Line>(groups: readonly (readonly L[])[], lines: readonly L[], { together, rest, all }: Words) {
  const isRest = (group: readonly L[]) => groups.length > 1 && group.length > lines.length / 2;
  const inOrder = [...groups.filter((group) => !isRest(group)), ...groups.filter(isRest)];
  return inOrder.flatMap((group) => {
    const name = isRest(group) ? rest : groups.length === 1 ? all : said(group, together);
    return group.slice(0, 1).map((one) => ({ name, one }));
  });
}

/** Those of which the same is said, in the order of the first of each. */
function alike<L>(lines: readonly L[], cells: (line: L) => readonly string[]): L[][] {
  const groups = new Map<string, L[]>();
  for (const line of lines) {
    const key = cells(line).join('\n');
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()];
}

function said(lines: readonly Line[], together: readonly Together[]): string {
  const names = lines.map(({ name }) => name);
  const whole = together.filter(({ members }) => members.every((one) => names.includes(one)));
  const others = names.filter((one) => !whole.some(({ members }) => members.includes(one)));
  return [...whole.map(({ name }) => name), ...others].join('; ');
}

/** Buttons of which the same is said stand above one table. */
export function section(title: string, tables: readonly (readonly [string, string])[]): string {
  const different = [...new Set(tables.map(([, table]) => table))];
  const named = (table: string) => tables.flatMap(([name, one]) => (one === table ? [name] : [])).join(', ');
  const all = different.map((table) => `### ${named(table)}\n\n${table}`);
  return `## ${title}\n\n${all.join('\n\n')}`;
}
