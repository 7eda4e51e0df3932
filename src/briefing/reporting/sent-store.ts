import { dateInLondon } from '../../clocks/london-time.ts';
import { addDays, type PlainDate } from '../../clocks/plain-date.ts';
import type { Tables } from '../../tables/table.ts';
import type { Briefing } from '../briefing.ts';
import { type ListedBriefings, listedBriefings } from '../briefing-store.ts';
import { isWithin, type Span } from './period.ts';

const atOnce = 50;

/** Briefings are listed by when they were begun, and sent later: at most so many days, or a report of an old year would read all. */
const longestInWriting = 400;

/** What went out on this day or later, or ever (null): the one begun last comes first. */
export async function sentSince(tables: Tables, from: PlainDate | null): Promise<Briefing[]> {
  const earliest = from && addDays(from, -longestInWriting);
  const found: Briefing[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page: ListedBriefings = await listedBriefings(tables, { most: atOnce, after });
    found.push(...page.listed.map(({ briefing }) => briefing));
    after = earliest && wereBegunBefore(page, earliest) ? null : page.last;
  }
  return wentOutWithin(found, { from, until: null });
}

const wereBegunBefore = ({ listed }: ListedBriefings, date: PlainDate): boolean =>
  listed.some(({ briefing }) => dateInLondon(new Date(briefing.startedAt)) < date);

export const wentOutWithin = (briefings: readonly Briefing[], span: Span): Briefing[] =>
  briefings.filter((briefing) => {
    const date = sentOn(briefing);
    return date !== null && isWithin(date, span);
  });

/** The day on which it went out; null while it has not. */
export function sentOn({ stage, rounds }: Briefing): PlainDate | null {
  const release = rounds.find(({ kind }) => kind === 'release');
  const at = stage.name === 'released' ? stage.at : release?.at;
  return at ? dateInLondon(new Date(at)) : null;
}
