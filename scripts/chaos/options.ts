import { parseArgs } from 'node:util';
import { newSeed } from '../../tests/chaos/support/seed.ts';

export const names = ['kill', 'briefing', 'twice', 'storage', 'teams', 'instances', 'presses', 'soak'] as const;
export type Name = (typeof names)[number];

export interface ChaosOptions {
  readonly help: boolean;
  readonly seed: number;
  readonly only: readonly Name[];
  /** How often the app is killed. */
  readonly kills: number;
  readonly presses: number;
  /** Of all disturbances, one in so many. */
  readonly oneIn: number;
  /** Minutes of the soak. */
  readonly minutes: number;
}

export const help = `npm run chaos -- [options]
  --only kill,storage  only these of: ${names.join(', ')} (all but soak, when left out)
  --soak               the soak alone: 16 people at work without a pause
  --minutes 10         how long the soak lasts
  --kills 50           how often the app is killed
  --presses 20000      how many random presses
  --one-in 1           of the disturbances of storage and Teams, try one in so many
  --seed 1             run again what was run with this seed`;

/** @throws Error when an option is not known, or an exercise is not. */
export function chosen(args: readonly string[]): ChaosOptions {
  const text = (fallback: string) => ({ type: 'string', default: fallback }) as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean', default: false },
      soak: { type: 'boolean', default: false },
      only: text(names.filter((name) => name !== 'soak').join(',')),
      seed: text(String(newSeed())),
      kills: text('50'),
      presses: text('20000'),
      'one-in': text('1'),
      minutes: text('10'),
    },
  });
  const number = (name: 'seed' | 'kills' | 'presses' | 'one-in' | 'minutes') => Number(values[name]);
  return {
    help: values.help,
    seed: number('seed'),
    only: values.soak ? ['soak'] : values.only.split(',').map(nameOf),
    kills: number('kills'),
    presses: number('presses'),
    oneIn: number('one-in'),
    minutes: number('minutes'),
  };
}

function nameOf(text: string): Name {
  const name = names.find((one) => one === text.trim());
  if (!name) throw new Error(`There is no exercise called ${text}. There are: ${names.join(', ')}.`);
  return name;
}
