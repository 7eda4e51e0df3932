import { cpus } from 'node:os';
import { type Figure, isMet, lineOf } from './bench/figure.ts';
import { briefings } from './bench/figures/briefings.ts';
import { cases } from './bench/figures/cases.ts';
import { discussions } from './bench/figures/discussions.ts';
import { formTurn } from './bench/figures/form-turn.ts';
import { manyReferrals } from './bench/figures/many-referrals.ts';
import { memory } from './bench/figures/memory.ts';
import { rendering } from './bench/figures/rendering.ts';
import { start } from './bench/figures/start.ts';

/** Every figure of docs/performance.md: `npm run bench`, or `npm run bench -- form-turn start` for some. */
const all: Readonly<Record<string, () => Promise<Figure[]>>> = {
  'form-turn': formTurn,
  'many-referrals': manyReferrals,
  cases,
  briefings,
  discussions,
  memory,
  start,
  rendering,
};

function wanted(names: readonly string[]): readonly (() => Promise<Figure[]>)[] {
  const unknown = names.filter((name) => !all[name]);
  if (unknown.length > 0)
    throw new Error(`There is no figure ${unknown.join(', ')}; there are ${Object.keys(all).join(', ')}.`);
  return Object.entries(all).flatMap(([name, figures]) => (names.length === 0 || names.includes(name) ? figures : []));
}

const [cpu] = cpus();
console.log(`Node ${process.version}, ${cpus().length} × ${cpu?.model ?? 'unknown processor'}\n`);
for (const figures of wanted(process.argv.slice(2))) {
  for (const figure of await figures()) {
    console.log(lineOf(figure));
    if (!isMet(figure)) process.exitCode = 1;
  }
}
