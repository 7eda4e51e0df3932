import { createRequire } from 'node:module';
import AjvDraft04 from 'ajv-draft-04';
import type { PackageSettings } from './settings.ts';

const require = createRequire(import.meta.url);

type JsonObject = Readonly<Record<string, unknown>>;

/** Takes the manifest as it stands in appPackage/, gives it with every `{{WORD}}` replaced. Throws on a word nobody knows. */
export function filledManifest(template: JsonObject, settings: PackageSettings, version: string): JsonObject {
  const words = new Map([
    ['VERSION', version],
    ['APP_ID', settings.appId],
    ['BOT_ID', settings.appId],
    ['DEVELOPER_NAME', settings.developerName],
    ['PARTNERSHIP_NAME', settings.partnershipName],
    ['WEBSITE', settings.website],
    ['PRIVACY_URL', settings.privacyNotice],
    ['TERMS_URL', settings.terms],
  ]);
  return filledObject(template, words);
}

// Strings are filled after parsing, so that a quotation mark in a partnership's name cannot break the JSON.
function filled(value: unknown, words: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return value.replaceAll(/\{\{(\w+)\}\}/g, (_, word) => meaningOf(word, words));
  if (Array.isArray(value)) return value.map((item) => filled(item, words));
  return typeof value === 'object' && value !== null ? filledObject(value, words) : value;
}

function filledObject(value: object, words: ReadonlyMap<string, string>): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, words)]));
}

function meaningOf(word: string, words: ReadonlyMap<string, string>): string {
  const meaning = words.get(word);
  if (meaning === undefined) throw new Error(`appPackage/manifest.json asks for {{${word}}}, which nothing fills in.`);
  return meaning;
}

/** What is wrong with a filled manifest, one sentence each, by the schema that Teams publishes; nothing goes over the network. */
export function manifestFaults(manifest: JsonObject): string[] {
  const schema = `@microsoft/app-manifest/build/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`;
  const ajv = new AjvDraft04.default({ allErrors: true, strict: false, formats: { uri: true } });
  const valid = ajv.compile(require(schema));
  if (valid(manifest)) return [];
  return (valid.errors ?? []).map((error) => `${error.instancePath || 'the manifest'} ${error.message}.`);
}
