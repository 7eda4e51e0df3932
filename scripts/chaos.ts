import { chosen, help } from './chaos/options.ts';
import { runs } from './chaos/runs.ts';

/** The long forms of tests/chaos: `npm run chaos -- --help`. */
const options = chosen(process.argv.slice(2));
if (options.help) console.log(help);
else {
  let wrong = 0;
  console.log(`seed ${options.seed}`);
  for (const { name, run } of runs.filter((one) => options.only.includes(one.name))) {
    const started = performance.now();
    const figures = await run(options);
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`${name}, ${seconds} s: ${JSON.stringify(figures, null, 2)}`);
    wrong += figures.faults.length;
  }
  console.log(
    wrong === 0 ? 'Nothing was lost, and nothing happened twice.' : `${wrong} faults; the seed was ${options.seed}.`,
  );
  process.exit(wrong === 0 ? 0 : 1);
}
