import { allActions } from '../../src/app.ts';
import { renderer } from '../../src/teams/render.ts';
import { samples as chat } from '../chat/samples.ts';
import { everyCard } from '../notification-form/every-card.ts';
import { samples as notificationForm } from '../notification-form/samples.ts';
import { samples as outbox } from '../outbox/samples.ts';
import { samples as referral } from '../referral/samples.ts';
import { samples as register } from '../register/samples.ts';
import { samples as setUp } from '../set-up/samples.ts';
import { bothAnswers } from '../support/answers.ts';
import { ofType } from '../support/card-parts.ts';
import { examplePartnership } from '../support/partnership.ts';

export type Sent = Readonly<Record<string, unknown>>;

/** What the buttons of the sample cards send, by verb; nothing for verbs that no card offers. */
export async function sentByButtons(): Promise<ReadonlyMap<string, readonly Sent[]>> {
  const render = renderer('cards', examplePartnership);
  const views = [
    ...[...chat, ...notificationForm, ...(await everyCard(bothAnswers))],
    ...[...referral, ...register, ...setUp, ...outbox],
  ];
  const presses = views.flatMap((view) => ofType(render(view), /^Action\.Execute$/));
  return new Map(
    allActions.map(({ verb }) => {
      const sent = presses.filter((one) => one.verb === verb).map(({ data }) => JSON.stringify(data));
      return [verb, [...new Set(sent)].map((text): Sent => JSON.parse(text))] as const;
    }),
  );
}

/** A whole number from 0 up to, not including, `below`, the same each time the seed is the same. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What no card of ours would send. */
const strange: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  0.5,
  '',
  'x',
  ' ',
  '../../people',
  "x' or PartitionKey ne '",
  '\u0000\u202e\ud800',
  '${1+1}',
  'a'.repeat(600),
  '~'.repeat(512),
  'é'.repeat(512),
  '9'.repeat(4_000),
  'long '.repeat(20_000),
  'words and '.repeat(1_990),
  [],
  [[]],
  ['x'],
  {},
  { toString: 'x', valueOf: 'y' },
  { a: { b: { c: [{ d: null }] } } },
  JSON.parse('{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}'),
  '__proto__',
  'constructor',
  'hasOwnProperty',
];

/** Names of fields, of this form and of the cards around it. */
const inputs = [
  'information',
  'reason',
  'confirmed',
  'sure',
  'cases',
  'find',
  'childName',
  'childAccount',
  'childBirth',
  'route',
  'name',
];

/** One forged payload: what a button would send, bent. `real` are ids and names that exist, some of them other people's. */
export function forged(roll: (below: number) => number, honest: readonly Sent[], real: readonly string[]): Sent {
  const base: Record<string, unknown> = { ...honest[roll(honest.length)] };
  const names = [
    ...Object.keys(base),
    'draft',
    'reference',
    'page',
    'repeat',
    'item',
    'role',
    'person',
    '__proto__',
    'extra',
    ...inputs,
  ];
  const bends = 1 + roll(4);
  for (let bend = 0; bend < bends; bend += 1) {
    const name = names[roll(names.length)] ?? 'extra';
    const what = roll(4);
    if (what === 0) delete base[name];
    else
      Object.defineProperty(base, name, {
        value: what < 3 ? strange[roll(strange.length)] : real[roll(real.length)],
        enumerable: true,
        configurable: true,
        writable: true,
      });
  }
  return base;
}
