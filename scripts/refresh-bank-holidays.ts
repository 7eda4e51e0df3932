import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { BankHolidayFile } from '../src/clocks/bank-holidays.ts';

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

try {
  const file = await published();
  await writeFile(TARGET, `${JSON.stringify(file, null, 2)}\n`);
  const { events } = file['england-and-wales'];
  console.log(
    `${events.length} bank holidays, the last on ${events.at(-1)?.date}. Run the tests, then commit the list.`,
  );
} catch (error) {
  const reason = error instanceof Error ? error.message : String(error);
  console.error(`The list of bank holidays was left as it was. ${reason}`);
  process.exitCode = 1;
}
