import { z } from 'zod';
import type { Person } from '../people/person.ts';
import type { Role } from '../people/roles.ts';
import type { RowReader } from './case-row.ts';
import { firstDue } from './due.ts';
import { waitsFor } from './next-step.ts';
import type { Referral } from './referral.ts';

/** Where an open case stands, as the list tells cases apart. */
export const standWords = {
  submitted: 'To be acknowledged',
  acknowledged: 'To be triaged',
  information: 'More information first',
  'not-for-panel': 'Not for the panel',
  panel: 'With the panel',
  recommended: 'Recommendation made',
  signing: 'Decision to be signed',
  decided: 'Decided',
  closed: 'Closed and challenged',
  paused: 'Paused',
} as const;

export const aboutWords = { child: 'A child', adult: 'An adult' } as const;
export const waitingWords = { overdue: 'Overdue', mine: 'Waiting for me' } as const;

const keysOf = <W extends object>(words: W) => Object.keys(words) as (keyof W)[];
const orAll = <W extends object>(words: W) => z.enum(['all', ...keysOf(words)] as ['all', ...(keyof W & string)[]]);

/** Which of the open cases are shown. An agency that is not asked for anything any more finds nothing, and does no harm. */
export const CasesFilter = z.object({
  about: orAll(aboutWords).default('all'),
  stand: orAll(standWords).default('all'),
  waiting: orAll(waitingWords).default('all'),
  agency: z.string().max(200).default('all'),
});
export type CasesFilter = z.infer<typeof CasesFilter>;

export const everyCase: CasesFilter = { about: 'all', stand: 'all', waiting: 'all', agency: 'all' };

/** Who looks at the list, and when. */
export interface ListReader extends RowReader {
  readonly person: Pick<Person, 'id'>;
  readonly roles: ReadonlySet<Role>;
}

export function isListed(referral: Referral, filter: CasesFilter, by: ListReader): boolean {
  const { about, stand, waiting, agency } = filter;
  return (
    (about === 'all' || referral.kind === about) &&
    (stand === 'all' || standOf(referral) === stand) &&
    (agency === 'all' || agenciesOf(referral).includes(agency)) &&
    (waiting === 'all' || isWaiting(referral, waiting, by))
  );
}

function isWaiting(referral: Referral, waiting: keyof typeof waitingWords, { person, roles, today }: ListReader) {
  return waiting === 'mine' ? waitsFor(referral, person, roles) : (firstDue(referral)?.on ?? today) < today;
}

const standOf = ({ aside, stage }: Referral): string => aside?.name ?? stage.name;

/** The agencies that were asked for information: all that a record says of agencies without saying whom the case is about. */
export const agenciesOf = ({ requests }: Pick<Referral, 'requests'>): readonly string[] => [
  ...new Set(requests.filter(({ state }) => state.name !== 'taken-back').map(({ agency }) => agency)),
];

/** "a child · overdue"; null when every open case is shown. */
export function filterWords({ about, stand, waiting, agency }: CasesFilter): string | null {
  const words = [
    about === 'all' ? null : aboutWords[about],
    stand === 'all' ? null : standWords[stand],
    waiting === 'all' ? null : waitingWords[waiting],
    agency === 'all' ? null : `${agency} asked for information`,
  ];
  return words.filter((one) => one !== null).join(' · ') || null;
}
