import { dateInLondon } from '../../clocks/london-time.ts';
import type { Services } from '../../services.ts';
import { type Briefing, titleOf } from '../briefing.ts';
import type { Reached } from './figures.ts';
import { forEach } from './for-each.ts';
import { spanOf } from './period.ts';
import { reachedOf } from './reached-store.ts';
import { all, chosenOf, ofAgency, type ReportChoice, type ReportOptions } from './report-choice.ts';
import { sentSince, wentOutWithin } from './sent-store.ts';

/** What a report shows, and what else there is to choose from: the briefings are read once for both. */
export async function readReport(
  { tables, partnership, now }: Pick<Services, 'tables' | 'partnership' | 'now'>,
  choice: ReportChoice,
): Promise<{ readonly reached: Reached[]; readonly options: ReportOptions }> {
  const today = dateInLondon(now());
  const span = spanOf(choice.period, today);
  const sent = wentOutWithin(await sentSince(tables, span.from), span);
  const chosen = chosenOf(sent, choice);
  const reached = await forEach(chosen, (briefing) => reachedOf(tables, briefing));
  return {
    reached: ofAgency(reached, choice),
    options: { agencies: partnership.agencies, ...offeredOf(sent, choice) },
  };
}

/** A list to choose from has to fit a card. */
const mostChoices = 30;

/** Of the chosen time, and briefings of the chosen theme: so each can be chosen, however many there are. What is chosen stays in its list. */
function offeredOf(sent: readonly Briefing[], choice: ReportChoice): Pick<ReportOptions, 'themes' | 'briefings'> {
  const themes = [...new Set(sent.flatMap(({ text }) => text?.themes ?? []))].sort();
  const briefings = chosenOf(sent, { ...choice, briefing: all });
  return {
    themes: fitting(themes, (theme) => theme === choice.theme),
    briefings: fitting(briefings, ({ id }) => id === choice.briefing).map((one) => ({
      id: one.id,
      title: titleOf(one),
    })),
  };
}

function fitting<T>(list: readonly T[], isChosen: (one: T) => boolean): T[] {
  const first = list.slice(0, mostChoices);
  const later = list.slice(mostChoices).filter(isChosen);
  return later.length === 0 ? first : [...first.slice(0, -1), ...later];
}
