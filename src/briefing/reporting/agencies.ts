import { type Agencies, agencyName } from '../../set-up/agency-changes.ts';
import type { AgencyFigures } from './figures.ts';

/** Agencies that a briefing reached and that have recorded nothing, by name. */
export const silentAgencies = (rows: readonly AgencyFigures[], agencies: Agencies): string[] =>
  rows.filter(({ figures }) => figures.discussions === 0).map(({ agency }) => agencyName(agencies, agency));
