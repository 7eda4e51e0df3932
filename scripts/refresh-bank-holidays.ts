import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import {
  BankHolidayFile,
  bankHolidaysFrom,
  changedHolidays,
  holidayChangeWords,
  holidaysRunOutWarning,
  refreshedFile,
} from '../src/clocks/bank-holidays.ts';
import { dateInLondon } from '../src/clocks/london-time.ts';

const SOURCE = 'https://www.gov.uk/bank-holidays.json';
const TARGET = new URL('../src/clocks/bank-holidays.json', import.meta.url);

async function published(): Promise<BankHolidayFile> {
  const response = await fetch(SOURCE, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
  if (response === null) throw new Error(`${SOURCE} could not be reached.`);
  if (!response.ok) throw new Error(`${SOURCE} answered ${response.status}.`);
  const read = BankHolidayFile.safeParse(await response.json());
  if (!read.success) throw new Error(`${SOURCE} has a new shape:\n${z.prettifyError(read.error)}`);
  return read.data;
}

async function refresh(): Promise<void> {
  const before = BankHolidayFile.parse(JSON.parse(await readFile(TARGET, 'utf8')));
  const after = refreshedFile(before, await published());
  const [known, knownNow] = [bankHolidaysFrom(before), bankHolidaysFrom(after)];
  const changes = changedHolidays(known, knownNow).map(holidayChangeWords);
  if (changes.length > 0) await writeFile(TARGET, `${JSON.stringify(after, null, 2)}\n`);
  console.log([...changes, saidOf(changes.length)].join('\n'));
  const warning = holidaysRunOutWarning(dateInLondon(new Date()), knownNow);
  if (warning !== null) console.warn(warning);
}

function saidOf(changes: number): string {
  return changes === 0 ? 'The list of bank holidays has not changed.' : 'Run the tests, then commit the list.';
}

await refresh().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The list of bank holidays was left as it was. ${reason}`);
  process.exitCode = 1;
});
