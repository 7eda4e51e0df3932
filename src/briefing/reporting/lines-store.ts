import type { PlainDate } from '../../clocks/plain-date.ts';
import type { Tables } from '../../tables/table.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import type { Summary } from '../discussing/summary.ts';
import { summariesOf } from '../discussing/summary-store.ts';
import { conversationOf, type RoundChannel, whereOf } from '../sending/channel-delivery.ts';
import { channelPages, releaseNumber } from '../sending/round-store.ts';
import { spanOf } from './period.ts';
import { chosenOf, mayHaveReached, ofAgency, type ReportChoice } from './report-choice.ts';
import type { ReportLine } from './report-csv.ts';
import { sentOn, sentSince, wentOutWithin } from './sent-store.ts';

/** The briefings of the report that can have a line in it. */
export async function briefingsOf(tables: Tables, choice: ReportChoice, today: PlainDate): Promise<Briefing[]> {
  const span = spanOf(choice.period, today);
  const sent = wentOutWithin(await sentSince(tables, span.from), span);
  return chosenOf(sent, choice).filter((briefing) => mayHaveReached(briefing, choice.agency));
}

/** Every channel that these reached, with what became of it there: a page of one briefing after the other, and no more at once. */
export async function* linePages(
  tables: Tables,
  briefings: readonly Briefing[],
  choice: ReportChoice,
): AsyncGenerator<readonly ReportLine[]> {
  for (const briefing of briefings) for await (const lines of pagesOf(tables, briefing)) yield ofAgency(lines, choice);
}

/** Every channel that this briefing reached. */
export async function linesOf(tables: Tables, briefing: Briefing): Promise<ReportLine[]> {
  const all: ReportLine[] = [];
  for await (const lines of pagesOf(tables, briefing)) for (const line of lines) all.push(line);
  return all;
}

async function* pagesOf(tables: Tables, briefing: Briefing): AsyncGenerator<ReportLine[]> {
  const summaries = await summariesOf(tables, briefing.id);
  const known = new Map(summaries.map((summary) => [summary.channel, summary]));
  for await (const page of channelPages(tables, { briefing: briefing.id, number: releaseNumber })) {
    // Whoever wants to record a discussion presses under the post: it arrived, though nobody has said so yet.
    const reached = page.filter((one) => one.delivery.state === 'sent' || known.has(conversationOf(one)));
    yield reached.map((one) => lineOf(briefing, one, known.get(conversationOf(one)) ?? null));
  }
}

const lineOf = (briefing: Briefing, one: RoundChannel, summary: Summary | null): ReportLine => ({
  briefing: briefing.id,
  title: titleOf(briefing),
  themes: briefing.text?.themes ?? [],
  sentOn: sentOn(briefing) ?? '1970-01-01',
  agency: one.channel.agency,
  channels: 1,
  where: whereOf(one),
  summary,
});
