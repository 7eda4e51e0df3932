import { type Agencies, agencyName } from '../../set-up/agency-changes.ts';
import type { AgencyFigures } from './figures.ts';
import { all } from './report-choice.ts';

/** Agencies from which nothing came, by name. */
export interface Nothing {
  /** A briefing reached them, and they have recorded nothing. */
  readonly silent: readonly string[];
  /** In the partnership file, and no briefing reached them: no channel joined, or every post failed. */
  readonly unreached: readonly string[];
}

/** @param asked the one agency that is asked about, or all */
export function nothingFrom(rows: readonly AgencyFigures[], agencies: Agencies, asked: string = all): Nothing {
  const reached = new Set(rows.map(({ agency }) => agency));
  const missing = agencies.filter(({ id }) => [all, id].includes(asked) && !reached.has(id));
  const silent = rows.filter(({ figures }) => figures.discussions === 0);
  return {
    silent: silent.map(({ agency }) => agencyName(agencies, agency)),
    unreached: missing.map(({ name }) => name),
  };
}
