import { join } from 'node:path';
import { helpText, type LocalOptions, parseOptions } from './local/options.ts';
import { type LocalWorld, type Seat, startWorld } from './local/world.ts';

const fail = (error: unknown): never => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
};

function table(seats: readonly Seat[]): string {
  const rows = seats.map(({ person, port }) => [
    `${person.name}, ${person.job}`,
    `http://localhost:${port}`,
    person.tryFirst,
  ]);
  const lines = [['who', 'address', 'what to try first'], ...rows];
  const widths = [0, 1].map((column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('   ')
        .trimEnd(),
    )
    .join('\n');
}

async function run(options: LocalOptions): Promise<void> {
  let leaving = false;
  // Whatever is still starting is waited for, so that none is left behind.
  const leave = async (code: number) => {
    if (leaving) return;
    leaving = true;
    const world = await starting.catch(() => null);
    await world?.end();
    process.exit(code);
  };
  const starting: Promise<LocalWorld> = startWorld(options, (sentence) => {
    console.error(sentence);
    void leave(1);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0));
  const world = await starting;
  const logs = join(options.data, 'logs');
  console.log(`\n${table(world.seats)}\n\nInvented people only. Logs are in ${logs}. Ctrl-C ends everything.`);
}

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(helpText);
  else await run(options).catch(fail);
} catch (error) {
  fail(error);
}
