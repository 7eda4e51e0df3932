import { dateInLondon } from '../../clocks/london-time.ts';
import { addDays, type PlainDate } from '../../clocks/plain-date.ts';
import type { Services } from '../../services.ts';
import type { Tables } from '../../tables/table.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { summariesOf } from '../discussing/summary-store.ts';
import { releasedTo } from '../sending/round-store.ts';
import { type Span, spanOf } from './period.ts';
import { all, type ReportChoice, type ReportOptions } from './report-choice.ts';
import type { ReportLine } from './report-csv.ts';
import { sentOn, sentSince, wentOutWithin } from './sent-store.ts';

/** Briefings can be chosen for so long after they went out. */
const offeredDays = 730;

/** What a report shows, and what else there is to choose from: the briefings are read once for both. */
export async function readReport(
  { tables, partnership, now }: Pick<Services, 'tables' | 'partnership' | 'now'>,
  choice: ReportChoice,
): Promise<{ readonly lines: ReportLine[]; readonly options: ReportOptions }> {
  const today = dateInLondon(now());
  const span = spanOf(choice.period, today);
  const offered = { from: addDays(today, -offeredDays), until: null };
  const sent = await sentSince(tables, span.from && (span.from < offered.from ? span.from : offered.from));
  return {
    lines: await linesFor(tables, wentOutWithin(sent, span), choice),
    options: { agencies: partnership.agencies, ...offeredOf(wentOutWithin(sent, offered)) },
  };
}

/** Every channel that a briefing of the report’s time reached, with what became of it there. */
export async function reportLines(tables: Tables, choice: ReportChoice, today: PlainDate): Promise<ReportLine[]> {
  const span = spanOf(choice.period, today);
  return linesFor(tables, wentOutWithin(await sentSince(tables, span.from), span), choice);
}

/** Of all that went out in this time. */
export async function linesWithin(tables: Tables, span: Span): Promise<ReportLine[]> {
  return linesOfAll(tables, wentOutWithin(await sentSince(tables, span.from), span));
}

async function linesFor(tables: Tables, sent: readonly Briefing[], choice: ReportChoice): Promise<ReportLine[]> {
  const { briefing, agency, theme } = choice;
  const lines = await linesOfAll(
    tables,
    sent.filter(({ id }) => [all, id].includes(briefing)),
  );
  return lines.filter((line) => [all, line.agency].includes(agency) && [all, ...line.themes].includes(theme));
}

async function linesOfAll(tables: Tables, sent: readonly Briefing[]): Promise<ReportLine[]> {
  const lines: ReportLine[] = [];
  for (const briefing of sent) lines.push(...(await linesOf(tables, briefing)));
  return lines;
}

/** A list to choose from has to fit a card. */
const mostChoices = 30;

function offeredOf(sent: readonly Briefing[]): Pick<ReportOptions, 'themes' | 'briefings'> {
  const themes = [...new Set(sent.flatMap(({ text }) => text?.themes ?? []))].sort();
  return {
    themes: themes.slice(0, mostChoices),
    briefings: sent.slice(0, mostChoices).map((briefing) => ({ id: briefing.id, title: titleOf(briefing) })),
  };
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
    where,
    summary: known.get(conversation) ?? null,
  }));
}
