import type { Tables } from '../../tables/table.ts';
import type { Briefing } from '../briefing.ts';
import type { Summary } from '../discussing/summary.ts';
import { summariesOf } from '../discussing/summary-store.ts';
import type { Reach } from '../sending/reach.ts';
import type { Reached } from './figures.ts';
import { forEach } from './for-each.ts';
import { linesOf } from './lines-store.ts';
import type { Span } from './period.ts';
import { sentSince, wentOutWithin } from './sent-store.ts';

/** Of all that went out in this time. */
export async function reachedWithin(tables: Tables, span: Span): Promise<Reached[]> {
  const sent = wentOutWithin(await sentSince(tables, span.from), span);
  return forEach(sent, (briefing) => reachedOf(tables, briefing));
}

/**
 * The channels that this briefing reached, with what was recorded there: one list of storage. While it is being sent, or where it
 * was before briefings were counted, its rows are read instead.
 */
export async function reachedOf(tables: Tables, briefing: Briefing): Promise<readonly Reached[]> {
  const reach = briefing.rounds.find(({ kind }) => kind === 'release')?.reach;
  if (!reach?.unsure) return linesOf(tables, briefing);
  return counted(briefing.id, reach.sent, new Set(reach.unsure), await summariesOf(tables, briefing.id));
}

/** @param unsure where somebody recorded something in one of these it did arrive, and is not among those sent */
function counted(
  briefing: string,
  sent: Reach['sent'],
  unsure: ReadonlySet<string>,
  summaries: readonly Summary[],
): Reached[] {
  const silent = new Map(sent.map(({ agency, channels }) => [agency, channels]));
  for (const { agency, channel } of summaries)
    if (!unsure.has(channel)) silent.set(agency, (silent.get(agency) ?? 0) - 1);
  return [
    ...summaries.map((summary) => ({ briefing, agency: summary.agency, channels: 1, summary })),
    ...[...silent].map(([agency, channels]) => ({ briefing, agency, channels, summary: null })),
  ].filter(({ channels }) => channels > 0);
}
