import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { plainWords } from '../../src/config/json-file.ts';
import { Partnership } from '../../src/partnership.ts';

/** What an app package says beside the fixed words of the manifest. Addresses are web addresses. */
export interface PackageSettings {
  /** The bot's registration; the app carries the same id. */
  readonly appId: string;
  readonly developerName: string;
  readonly partnershipName: string;
  readonly website: string;
  readonly privacyNotice: string;
  readonly terms: string;
}

export type ReadSettings = { readonly settings: PackageSettings } | { readonly faults: readonly string[] };

const appIdWords = 'SR_APP_ID: give the application (client) id of the bot, like 12345678-1234-1234-1234-123456789abc.';
const fileWords = "SR_PARTNERSHIP_FILE: give the path of your partnership's file; partnership.example.json shows one.";
const termsWords = 'SR_TERMS_URL: give the web address of your terms of use, or leave it out to use your website.';

const Environment = z.object({
  SR_APP_ID: z.guid(appIdWords),
  SR_PARTNERSHIP_FILE: z.string(fileWords).min(1, fileWords),
  SR_TERMS_URL: z.url({ protocol: /^https?$/, error: termsWords }).optional(),
});

// Teams shows the developer's name in one line and refuses a longer one.
const ForTeams = Partnership.extend({
  shortName: Partnership.shape.shortName.max(32, 'Teams allows at most 32 characters; shorten it'),
});

/** Takes the environment; gives the settings, or one sentence per fault, each naming its setting. */
export function readSettings(environment: NodeJS.ProcessEnv): ReadSettings {
  const env = Environment.safeParse(environment);
  const file = environment.SR_PARTNERSHIP_FILE;
  const partnership = file ? readPartnership(file) : undefined;
  const faults = [...(env.error?.issues.map((issue) => issue.message) ?? []), ...(partnership?.faults ?? [])];
  if (!env.data || !partnership?.data) return { faults };
  const { name, shortName, website, privacyNotice } = partnership.data;
  const links = { website, privacyNotice: privacyNotice.url, terms: env.data.SR_TERMS_URL ?? website };
  return { settings: { appId: env.data.SR_APP_ID, developerName: shortName, partnershipName: name, ...links } };
}

function readPartnership(file: string): { data?: Partnership; faults?: string[] } {
  try {
    const parsed = ForTeams.safeParse(JSON.parse(readFileSync(file, 'utf8')), { error: plainWords });
    if (parsed.success) return { data: parsed.data };
    return { faults: parsed.error.issues.map(({ path, message }) => `${[file, ...path].join(' ')}: ${message}.`) };
  } catch (error) {
    return { faults: [`SR_PARTNERSHIP_FILE: ${file} cannot be read as JSON (${(error as Error).message}).`] };
  }
}
