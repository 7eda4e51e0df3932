import { createRequire } from 'node:module';

/** Any object in a drawn card, and how it stands there. */
export interface Part {
  readonly node: Readonly<Record<string, unknown>>;
  /** The property it was found under: `items`, `selectAction`, `fallback`. */
  readonly under: string;
}

/** Every object in a card, outermost first; not what stands in for a button where it is unknown, and not a button's data. */
export function partsOf(json: unknown, under = ''): Part[] {
  if (Array.isArray(json)) return json.flatMap((one) => partsOf(one, under));
  if (typeof json !== 'object' || json === null) return [];
  const node = json as Part['node'];
  const inside = Object.entries(node).filter(([name]) => name !== 'fallback' && name !== 'data');
  return [{ node, under }, ...inside.flatMap(([name, value]) => partsOf(value, name))];
}

export const ofType = (card: object, type: RegExp): Part['node'][] =>
  partsOf(card)
    .map(({ node }) => node)
    .filter((node) => type.test(String(node.type)));

/** Every text in a card, with the type of what it stands in and the property: `TextRun.text`. Buttons' data counts as one place. */
export function textsIn(json: unknown, place = ''): { readonly place: string; readonly text: string }[] {
  if (typeof json === 'string') return [{ place, text: json }];
  if (Array.isArray(json)) return json.flatMap((one) => textsIn(one, place));
  if (typeof json !== 'object' || json === null) return [];
  const type = 'type' in json ? String(json.type) : place;
  return Object.entries(json).flatMap(([name, value]) =>
    name === 'data' ? textsIn(JSON.stringify(value), 'data') : textsIn(value, `${type}.${name}`),
  );
}

interface Lint {
  readonly AdaptiveCard: new () => {
    hostConfig: object;
    parse(card: object, context: object): void;
    validateProperties(): { validationEvents: readonly { event: number; message: string }[] };
  };
  readonly SerializationContext: new (
    version: object,
  ) => {
    readonly eventCount: number;
    getEventAt(at: number): { event: number; message: string };
  };
  readonly HostConfig: new (settings: object) => object;
  readonly Versions: { readonly v1_5: object };
  readonly ValidationEvent: Readonly<Record<number, string>>;
}

/** The package's module for new loaders does not load. */
const lint = createRequire(import.meta.url)('adaptivecards/dist/adaptivecards.js') as Lint;

/** Charts are drawn by Teams alone; everywhere else the fallback stands in their place. */
const isTeamsOwn = /^UnknownElementType: Unknown element type "Chart\./;
const hasFallback = (card: object) =>
  ofType(card, /^Chart\./).every(({ fallback }) => typeof fallback === 'object' && fallback !== null);

/** What the makers' own reader of cards finds fault with: unknown types, bad values, missing or repeated ids. */
export function faultsOf(card: object): string[] {
  const context = new lint.SerializationContext(lint.Versions.v1_5);
  const parsed = new lint.AdaptiveCard();
  parsed.hostConfig = new lint.HostConfig({ actions: { maxActions: 6 } });
  parsed.parse(card, context);
  const found = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at));
  return [...found, ...parsed.validateProperties().validationEvents]
    .map(({ event, message }) => `${lint.ValidationEvent[event]}: ${message}`)
    .filter((fault) => !(isTeamsOwn.test(fault) && hasFallback(card)));
}
