import type { PlainDate } from '../../clocks/plain-date.ts';
import { csv } from '../../export/csv.ts';
import { type Agencies, agencyName } from '../../set-up/agency-changes.ts';
import { figuresOf, type Reached } from './figures.ts';
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

/** What briefings did, channel by channel; counts of people are said as in the report. */
export function reportCsv(lines: readonly ReportLine[], agencies: Agencies, today: PlainDate): Uint8Array {
  const rows = lines.map((line) => ({ ...line, figures: figuresOf([line], today) }));
  return csv<(typeof rows)[number]>(
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
    rows,
  );
}
