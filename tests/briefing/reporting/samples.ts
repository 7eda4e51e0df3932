import { digestView, monthView } from '../../../src/briefing/reporting/digest-view.ts';
import type { Reached } from '../../../src/briefing/reporting/figures.ts';
import { reportView } from '../../../src/briefing/reporting/report-view.ts';
import type { CardView } from '../../../src/card-view.ts';
import { examplePartnership } from '../../support/partnership.ts';
import { written } from '../written.ts';

const today = '2027-06-10';
const hostile = '**bold** [link](https://example.com) ${title} <at>all</at>';
const { agencies } = examplePartnership;

/** Every agency of the partnership, with more channels the further down the list, and a few that talked it through. */
const reached: readonly Reached[] = agencies.flatMap(({ id }, at) =>
  Array.from({ length: at + 1 }, (_, channel) => ({
    briefing: written.id,
    agency: id,
    channels: 1,
    summary:
      channel % 2 === 1
        ? {
            discussions: 1,
            people: 3 + at,
            took: [3 + at],
            actions: [{ due: '2027-05-01', state: 'agreed' as const }],
            impactTold: at > 4,
          }
        : null,
  })),
);

const options = {
  agencies,
  themes: Array.from({ length: 30 }, (_, at) => `${at} ${hostile}`.slice(0, 40)),
  briefings: Array.from({ length: 30 }, (_, at) => ({ id: `briefing-00${10 + at}`, title: hostile.padEnd(120, '.') })),
};
const happened = { discussions: 3, done: 2, late: 1, impact: 4 };
const everything = { period: 'this-year', agency: 'all', theme: 'all', briefing: 'all', page: 0 } as const;

export const reportingSamples: readonly CardView[] = [
  reportView([], { ...everything, period: 'all' }, { agencies, themes: [], briefings: [] }, today),
  reportView(reached, everything, options, today),
  reportView(reached, { ...everything, page: 1 }, options, today),
  reportView(
    reached,
    { ...everything, agency: 'hospital', theme: options.themes[0] ?? '', briefing: written.id },
    options,
    today,
  ),
  digestView(written, reached, today),
  monthView('May 2027', happened, reached, { silent: [hostile], unreached: [hostile] }, today),
];
