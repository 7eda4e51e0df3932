import { z } from 'zod';
import { DocumentRow } from '../../form/rows.ts';
import { Doer } from '../../people/person.ts';
import type { Write } from '../../tables/table.ts';
import type { TeamAction, Uptake } from '../uptake.ts';

/** What somebody wrote about a discussion, an action or an impact: a row of its own beside the record, which works without it. */
export const Words = z.object({ at: z.iso.datetime(), by: Doer, said: z.array(DocumentRow) });
export type Words = z.infer<typeof Words>;

/** Versions and tellings count from 1. */
export const discussionKey = (id: string, version: number): string => `words:discussion:${id}:${version}`;
export const tellingKey = (action: string, telling: number): string => `words:action:${action}:${telling}`;
export const impactKey = (version: number): string => `words:impact:${version}`;

export const keepWords = (key: string, words: Words): Write => ({ kind: 'put', key, body: Words.parse(words) });

/** What a step about the impact carries where others carry the id of a discussion. */
export const theImpact = 'impact';

/** Every row with words about this, and no other: what has to go for the words to be gone. */
export function wordsAbout({ discussions, actions, impact }: Uptake, about: string): string[] {
  if (about === theImpact) return upTo(impact.versions).map(impactKey);
  const versions = discussions.find(({ id }) => id === about)?.versions ?? 0;
  const tellings = actions.filter(({ discussion }) => discussion === about).flatMap(tellingsOf);
  return [...upTo(versions).map((version) => discussionKey(about, version)), ...tellings];
}

export const tellingsOf = ({ id, tellings }: TeamAction): string[] =>
  upTo(tellings).map((telling) => tellingKey(id, telling));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Of how many versions which one, and the keys of its rows. */
export interface Version {
  readonly version: number;
  readonly versions: number;
  readonly keys: readonly string[];
}

/** The version with this number, or the newest when there is none; with the newest also what was told of its actions. */
export function versionOf({ discussions, actions, impact }: Uptake, about: string, wanted: number): Version {
  const isImpact = about === theImpact;
  const versions = isImpact ? impact.versions : (discussions.find(({ id }) => id === about)?.versions ?? 0);
  const version = wanted >= 1 && wanted <= versions ? wanted : versions;
  const key = isImpact ? impactKey(version) : discussionKey(about, version);
  const tellings = actions.filter(({ discussion }) => discussion === about).flatMap(tellingsOf);
  return { version, versions, keys: [key, ...(version === versions ? tellings : [])] };
}
