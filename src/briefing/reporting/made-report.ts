import { dateInLondon } from '../../clocks/london-time.ts';
import { Refusal } from '../../refusal.ts';
import type { OfferedFile, Services } from '../../services.ts';
import { briefingsOf, linePages } from './lines-store.ts';
import type { ReportChoice } from './report-choice.ts';
import { reportCsv } from './report-csv.ts';

/** Bytes: some 250,000 lines. It is held whole in memory until it is handed over, and SharePoint takes no more than 60 MiB in one piece. */
const mostBytes = 40 * 1024 * 1024;

const tooLarge = new Refusal(
  'bad-data',
  'That is too much for one file. Please choose a shorter time, one agency, one theme or one briefing, show the report, and ask for the file again.',
);

/** The report as a file, made anew each time. @param most bytes */
export async function madeReport(
  { tables, partnership, now }: Services,
  choice: ReportChoice,
  most = mostBytes,
): Promise<Omit<OfferedFile, 'context'> | Refusal> {
  const today = dateInLondon(now());
  const pages = linePages(tables, await briefingsOf(tables, choice, today), choice);
  const bytes = await reportCsv(pages, partnership.agencies, today, most);
  if (bytes === null) return tooLarge;
  return {
    name: `Briefings report ${today}.csv`,
    description: 'What became of briefings, channel by channel, without anybody’s name',
    bytes,
  };
}
