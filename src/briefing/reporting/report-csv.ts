import type { PlainDate } from '../../clocks/plain-date.ts';
import { csvOfPages } from '../../export/csv.ts';
import { type Agencies, agencyName } from '../../set-up/agency-changes.ts';
import { type Figures, figuresOf, type Reached } from './figures.ts';
import { saidSum } from './small-numbers.ts';

/** A channel that a briefing reached, as a line of the file. */
export interface ReportLine extends Reached {
  readonly channels: 1;
  readonly title: string;
  readonly themes: readonly string[];
  readonly sentOn: PlainDate;
  /** As people tell the channel from others. */
  readonly where: string;
}

/**
 * What briefings did, channel by channel, a page of lines at a time; counts of people are said as in the report.
 * @param most bytes; null is answered when it takes more
 */
export function reportCsv(
  pages: AsyncIterable<readonly ReportLine[]>,
  agencies: Agencies,
  today: PlainDate,
  most: number,
): Promise<Uint8Array | null> {
  return csvOfPages<CountedLine>(
    [
      ['Briefing', ({ title }) => title],
      ['Themes', ({ themes }) => themes.join(', ')],
      ['Sent on', ({ sentOn }) => sentOn],
      ['Agency', ({ agency }) => agencyName(agencies, agency)],
      ['Channel', ({ where }) => where],
      ['Discussions', ({ figures }) => String(figures.discussions)],
      ['People', ({ figures }) => saidSum(figures)],
      ['Actions agreed', ({ figures }) => String(figures.agreed)],
      ['Actions done', ({ figures }) => String(figures.done)],
      ['Actions late', ({ figures }) => String(figures.late)],
      ['Actions given up', ({ figures }) => String(figures.dropped)],
      ['Told what is different now', ({ figures }) => (figures.impact > 0 ? 'Yes' : 'No')],
    ],
    counted(pages, today),
    most,
  );
}

type CountedLine = ReportLine & { readonly figures: Figures };

async function* counted(
  pages: AsyncIterable<readonly ReportLine[]>,
  today: PlainDate,
): AsyncGenerator<readonly CountedLine[]> {
  for await (const lines of pages) yield lines.map((line) => ({ ...line, figures: figuresOf([line], today) }));
}
