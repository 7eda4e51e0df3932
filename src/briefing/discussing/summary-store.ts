import type { Tables } from '../../tables/table.ts';
import { Summary } from './summary.ts';

const partitionOf = (briefing: string) => `summaries:${briefing}`;

/** Written again whenever something changes: it follows from the record alone, so writing it twice does no harm. */
export async function putSummary(
  { reflections }: Pick<Tables, 'reflections'>,
  briefing: string,
  summary: Summary,
): Promise<void> {
  await reflections.commit(partitionOf(briefing), [
    { kind: 'put', key: summary.channel, body: Summary.parse(summary) },
  ]);
}

/** Some of them, at most so many, from after this channel on, in the order of their conversations. */
export async function summaryPage(
  { reflections }: Pick<Tables, 'reflections'>,
  briefing: string,
  { most, after }: { readonly most: number; readonly after: string | null },
): Promise<Summary[]> {
  const rows = await reflections.list(partitionOf(briefing), { most, ...(after && { after }) });
  return rows.map((row) => Summary.parse(row.body));
}

/** Of every channel in which anything was begun. */
export async function summariesOf({ reflections }: Pick<Tables, 'reflections'>, briefing: string): Promise<Summary[]> {
  const rows = await reflections.list(partitionOf(briefing));
  return rows.map((row) => Summary.parse(row.body));
}

/** The channels, by conversation, with at least one discussion. */
export async function discussedChannels(
  tables: Pick<Tables, 'reflections'>,
  briefing: string,
): Promise<ReadonlySet<string>> {
  const summaries = await summariesOf(tables, briefing);
  return new Set(summaries.filter(({ discussions }) => discussions > 0).map(({ channel }) => channel));
}
