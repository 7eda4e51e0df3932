import { z } from 'zod';
import { DocumentRow } from '../../form/rows.ts';
import { Doer } from '../../people/person.ts';
import type { Write } from '../../tables/table.ts';
import { Gone, type TeamAction, type Uptake } from '../uptake.ts';

/**
 * What somebody wrote about a discussion, an action or an impact: a row of its own beside the record, which works without it. `gone`: what
 * stood here and was taken away.
 */
export const Words = z.object({
  at: z.iso.datetime(),
  by: Doer,
  said: z.array(DocumentRow),
  gone: z.array(Gone).default([]),
});
export type Words = z.infer<typeof Words>;

/** Versions and tellings count from 1. */
export const discussionPrefix = (id: string): string => `words:discussion:${id}:`;
export const discussionKey = (id: string, version: number): string => `${discussionPrefix(id)}${version}`;
export const tellingPrefix = (action: string): string => `words:action:${action}:`;
export const tellingKey = (action: string, telling: number): string => `${tellingPrefix(action)}${telling}`;
export const impactKey = (version: number): string => `words:impact:${version}`;

export const keepWords = (key: string, words: z.input<typeof Words>): Write => ({
  kind: 'put',
  key,
  body: Words.parse(words),
});

/** What a step about the impact carries where others carry the id of a discussion. */
export const theImpact = 'impact';

/** Every row with words about the impact. */
export const impactKeys = ({ impact }: Uptake): string[] => upTo(impact.versions).map(impactKey);

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
