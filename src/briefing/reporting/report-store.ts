import { dateInLondon } from '../../clocks/london-time.ts';
import { addDays } from '../../clocks/plain-date.ts';
import type { Services } from '../../services.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import type { Reached } from './figures.ts';
import { forEach } from './for-each.ts';
import { spanOf } from './period.ts';
import { reachedOf } from './reached-store.ts';
import { chosenOf, ofAgency, type ReportChoice, type ReportOptions } from './report-choice.ts';
import { sentSince, wentOutWithin } from './sent-store.ts';

/** Briefings can be chosen for so long after they went out. */
const offeredDays = 730;

/** What a report shows, and what else there is to choose from: the briefings are read once for both. */
export async function readReport(
  { tables, partnership, now }: Pick<Services, 'tables' | 'partnership' | 'now'>,
  choice: ReportChoice,
): Promise<{ readonly reached: Reached[]; readonly options: ReportOptions }> {
  const today = dateInLondon(now());
  const span = spanOf(choice.period, today);
  const offered = { from: addDays(today, -offeredDays), until: null };
  const sent = await sentSince(tables, span.from && (span.from < offered.from ? span.from : offered.from));
  const chosen = chosenOf(wentOutWithin(sent, span), choice);
  const reached = await forEach(chosen, (briefing) => reachedOf(tables, briefing));
  return {
    reached: ofAgency(reached, choice),
    options: { agencies: partnership.agencies, ...offeredOf(wentOutWithin(sent, offered)) },
  };
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
