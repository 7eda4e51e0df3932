import { dateInLondon } from '../../clocks/london-time.ts';
import { addDays, type PlainDate } from '../../clocks/plain-date.ts';
import type { Services } from '../../services.ts';
import type { Tables } from '../../tables/table.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import { listedBriefings } from '../briefing-store.ts';
import { summariesOf } from '../discussing/summary-store.ts';
import { releasedTo } from '../sending/round-store.ts';
import { isWithin, type Span, spanOf } from './period.ts';
import { all, type ReportChoice, type ReportOptions } from './report-choice.ts';
import type { ReportLine } from './report-csv.ts';

const atOnce = 50;

/** Briefings are listed by when they were begun, and sent later: at most so many days, or a report of an old year would read all. */
const longestInWriting = 400;

/** Every channel that a briefing of the report’s time reached, with what became of it there. */
export async function reportLines(tables: Tables, choice: ReportChoice, today: PlainDate): Promise<ReportLine[]> {
  const { briefing, agency, theme } = choice;
  const lines = await linesWithin(tables, spanOf(choice.period, today), briefing);
  const isWanted = (line: ReportLine) => [all, line.agency].includes(agency) && [all, ...line.themes].includes(theme);
  return lines.filter(isWanted);
}

/** Of the briefing with this id, or of all that went out in this time. */
export async function linesWithin(tables: Tables, span: Span, id = all): Promise<ReportLine[]> {
  const sent = await sentWithin(tables, span);
  const lines: ReportLine[] = [];
  for (const briefing of sent) if ([all, briefing.id].includes(id)) lines.push(...(await linesOf(tables, briefing)));
  return lines;
}

/** What there is to choose from, newest first: of what was sent in the last two years. */
export async function reportOptions({
  tables,
  partnership,
  now,
}: Pick<Services, 'tables' | 'partnership' | 'now'>): Promise<ReportOptions> {
  const sent = await sentWithin(tables, { from: addDays(dateInLondon(now()), -730), until: null });
  const themes = [...new Set(sent.flatMap(({ text }) => text?.themes ?? []))].sort();
  return {
    agencies: partnership.agencies,
    themes: themes.slice(0, mostChoices),
    briefings: sent.slice(0, mostChoices).map((briefing) => ({ id: briefing.id, title: titleOf(briefing) })),
  };
}

/** A list to choose from has to fit a card. */
const mostChoices = 30;

/** Every channel that this briefing reached. */
export async function linesOf(tables: Tables, briefing: Briefing): Promise<ReportLine[]> {
  const [channels, summaries] = await Promise.all([releasedTo(tables, briefing.id), summariesOf(tables, briefing.id)]);
  const known = new Map(summaries.map((summary) => [summary.channel, summary]));
  return channels.map(({ conversation, agency, where }) => ({
    briefing: briefing.id,
    title: titleOf(briefing),
    themes: briefing.text?.themes ?? [],
    sentOn: sentOn(briefing) ?? '1970-01-01',
    agency,
    where,
    summary: known.get(conversation) ?? null,
  }));
}

async function sentWithin(tables: Tables, span: Span): Promise<Briefing[]> {
  const earliest = span.from && addDays(span.from, -longestInWriting);
  const found: Briefing[] = [];
  for (let after: string | null = null; ; ) {
    const listed: Awaited<ReturnType<typeof listedBriefings>> = await listedBriefings(tables, { most: atOnce, after });
    found.push(...listed.map(({ briefing }) => briefing));
    const last = listed.at(-1);
    const isOver = earliest && last && dateInLondon(new Date(last.briefing.startedAt)) < earliest;
    if (listed.length < atOnce || !last || isOver) break;
    after = last.key;
  }
  return found.filter((briefing) => {
    const date = sentOn(briefing);
    return date !== null && isWithin(date, span);
  });
}

/** The day on which it went out; null while it has not. */
function sentOn({ stage, rounds }: Briefing): PlainDate | null {
  const release = rounds.find(({ kind }) => kind === 'release');
  const at = stage.name === 'released' ? stage.at : release?.at;
  return at ? dateInLondon(new Date(at)) : null;
}
