import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [name: string]: Json;
}

/** The card templates of a folder by their path without `.json`, complete: includes resolved. @throws Error for a button without a verb */
export function readTemplates(folder: string): ReadonlyMap<string, object> {
  const sources = new Map(cardFiles(folder).map((path) => [nameOf(folder, path), parse(path)]));
  const complete = new Map<string, object>();
  for (const [name, source] of sources) {
    if (isObject(source) && source.type === 'AdaptiveCard')
      complete.set(name, completed(source, sources, [name]) as JsonObject);
  }
  return complete;
}

const cardFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.json'))
    .map((file) => join(folder, file));

const nameOf = (folder: string, path: string) =>
  relative(folder, path)
    .replace(/\.json$/, '')
    .split(sep)
    .join('/');

function parse(path: string): Json {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`the card template ${path} is not JSON`, { cause: error });
  }
}

type Sources = ReadonlyMap<string, Json>;

function completed(json: Json, sources: Sources, within: readonly string[]): Json {
  if (isArray(json)) return json.flatMap((element) => elements(element, sources, within));
  if (!isObject(json)) return json;
  const inside = Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, completed(value, sources, within)]),
  );
  return inside.type === 'Action.Execute' ? checkedPress(inside, within) : inside;
}

/** An included file is one element, or an array of them that takes the place of the one. */
function elements(element: Json, sources: Sources, within: readonly string[]): readonly Json[] {
  if (!isObject(element) || typeof element.$include !== 'string') return [completed(element, sources, within)];
  const name = element.$include;
  const included = sources.get(name);
  const path = [...within, name];
  if (included === undefined) throw new Error(`no card template is called ${name}: ${path.join(' > ')}`);
  if (within.includes(name)) throw new Error(`a card template includes itself: ${path.join(' > ')}`);
  const whole = completed(included, sources, path);
  return isArray(whole) ? whole : [whole];
}

function checkedPress(button: JsonObject, within: readonly string[]): JsonObject {
  const { verb, data = {} } = button;
  if (typeof verb === 'string' && isObject(data)) return button;
  throw new Error(`a button needs a verb, and its data must be an object: ${within.join(' > ')}`);
}

const isArray = (json: Json | undefined): json is readonly Json[] => Array.isArray(json);
const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
