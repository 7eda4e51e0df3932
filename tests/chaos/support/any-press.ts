import fc from 'fast-check';
import { allActions } from '../../../src/app.ts';

/** What somebody, or something, does next. `which` chooses among the buttons that there are. */
export interface ChosenPress {
  readonly kind: 'valid' | 'stale' | 'forged' | 'mutated' | 'broken' | 'words';
  readonly who: number;
  readonly which: number;
  readonly inPanel: boolean;
  readonly verb: string;
  readonly text: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly mutations: readonly Mutation[];
}
/** Another value in the place of the one that is there. */
export interface Mutation {
  readonly place: number;
  readonly to: unknown;
}

const nasty = [
  '',
  ' ',
  '\u0000',
  '\u2028',
  '../../x',
  "' or PartitionKey ne '",
  '${partnership.name}',
  '<at>x</at>',
  '‮abc',
  '👩‍👧'.repeat(50),
  'x'.repeat(21_000),
  'CR-222-222',
  'CR-7KQ-2MF',
  'form-1-1',
  '-1',
  '1e309',
  'NaN',
  'true',
  '31 February 2025',
];
const value = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...nasty) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.constantFrom(null, 0, -1, 1e21, true, [], {}, [[[]]]) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
const mutation = fc.record({ place: fc.nat(200), to: value });
const verbs = [...allActions.map(({ verb }) => verb), '', 'no/such', 'toString', '__proto__', 'referral/open '];

const choice = {
  who: fc.nat(100),
  which: fc.nat(10_000),
  inPanel: fc.boolean(),
  verb: fc.constantFrom(...verbs),
  text: fc.oneof(
    fc.constantFrom(...allActions.flatMap(({ words }) => words), 'hello', ''),
    fc.string({ unit: 'binary', maxLength: 80 }),
  ),
  inputs: fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    {
      weight: 3,
      arbitrary: fc.constantFrom<Record<string, string>>(
        { confirmed: 'true' },
        { confirmed: 'true' },
        { reason: 'Invented: sent twice.' },
        { information: 'Invented: the school has written.' },
        { cases: 'both' },
      ),
    },
  ),
};
const none = fc.constant<readonly Mutation[]>([]);
const some = fc.array(mutation, { minLength: 1, maxLength: 3 });
const kind = (name: ChosenPress['kind'], mutations: typeof none | typeof some) =>
  fc.record({ ...choice, kind: fc.constant(name), mutations: mutations as fc.Arbitrary<readonly Mutation[]> });

export const anyPress: fc.Arbitrary<ChosenPress> = fc.oneof(
  { weight: 45, arbitrary: kind('valid', none) },
  { weight: 10, arbitrary: kind('stale', none) },
  { weight: 10, arbitrary: kind('forged', none) },
  { weight: 20, arbitrary: kind('mutated', some) },
  { weight: 5, arbitrary: kind('broken', some) },
  { weight: 10, arbitrary: kind('words', none) },
);

/** Puts other things in the places of some values, at any depth. */
export function mutated<T extends object>(value: T, mutations: readonly Mutation[]): T {
  return mutations.reduce((changed, mutation) => mutatedOnce(changed, mutation), structuredClone(value));
}

function mutatedOnce<T extends object>(value: T, { place, to }: Mutation): T {
  const places: (readonly [Record<string, unknown>, string])[] = [];
  const walk = (node: unknown, depth: number) => {
    if (typeof node !== 'object' || node === null || depth > 8) return;
    for (const [name, inside] of Object.entries(node)) {
      places.push([node as Record<string, unknown>, name]);
      walk(inside, depth + 1);
    }
  };
  walk(value, 0);
  const [node, name] = places[place % Math.max(places.length, 1)] ?? [];
  if (node && name !== undefined) node[name] = to;
  return value;
}
