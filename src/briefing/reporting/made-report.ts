import { dateInLondon } from '../../clocks/london-time.ts';
import type { OfferedFile, Services } from '../../services.ts';
import { briefingsOf, linePages } from './lines-store.ts';
import type { ReportChoice } from './report-choice.ts';
import { reportCsv } from './report-csv.ts';

/** The report as a file, made anew each time. */
export async function madeReport(
  { tables, partnership, now }: Services,
  choice: ReportChoice,
): Promise<Omit<OfferedFile, 'context'>> {
  const today = dateInLondon(now());
  const pages = linePages(tables, await briefingsOf(tables, choice, today), choice);
  return {
    name: `Briefings report ${today}.csv`,
    description: 'What became of briefings, channel by channel, without anybody’s name',
    bytes: await reportCsv(pages, partnership.agencies, today),
  };
}
