import type { PlainDate } from '../../clocks/plain-date.ts';
import type { Tables } from '../../tables/table.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { summariesOf } from '../discussing/summary-store.ts';
import { releasedTo } from '../sending/round-store.ts';
import { forEach } from './for-each.ts';
import { spanOf } from './period.ts';
import { chosenOf, ofAgency, type ReportChoice } from './report-choice.ts';
import type { ReportLine } from './report-csv.ts';
import { sentOn, sentSince, wentOutWithin } from './sent-store.ts';

/** Every channel that a briefing of the report reached, with what became of it there. */
export async function reportLines(tables: Tables, choice: ReportChoice, today: PlainDate): Promise<ReportLine[]> {
  const span = spanOf(choice.period, today);
  const sent = wentOutWithin(await sentSince(tables, span.from), span);
  return ofAgency(await forEach(chosenOf(sent, choice), (briefing) => linesOf(tables, briefing)), choice);
}

/** Every channel that this briefing reached. */
export async function linesOf(tables: Tables, briefing: Briefing): Promise<ReportLine[]> {
  const [channels, summaries] = await Promise.all([releasedTo(tables, briefing.id), summariesOf(tables, briefing.id)]);
  const known = new Map(summaries.map((summary) => [summary.channel, summary]));
  // Whoever wants to record a discussion presses under the post: it arrived, though nobody has said so yet.
  const reached = channels.filter(({ conversation, isSent }) => isSent || known.has(conversation));
  return reached.map(({ conversation, agency, where }) => ({
    briefing: briefing.id,
    title: titleOf(briefing),
    themes: briefing.text?.themes ?? [],
    sentOn: sentOn(briefing) ?? '1970-01-01',
    agency,
    channels: 1,
    where,
    summary: known.get(conversation) ?? null,
  }));
}
