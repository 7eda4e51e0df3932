import { addDays, compare, type PlainDate, said, weekday } from '../clocks/plain-date.ts';
import { type Due, duesOf } from './due.ts';
import type { Referral } from './referral.ts';
import { lateRequests } from './request.ts';
import type { StageName } from './stage.ts';
import { kindWords } from './words.ts';

/** How the work stands on a Monday: by references, never by whom a case is about. What is due first stands first, of whichever case. */
export interface Digest {
  readonly stages: readonly { readonly words: string; readonly cases: number }[];
  readonly overdue: readonly string[];
  readonly thisWeek: readonly string[];
  readonly toSign: readonly string[];
  readonly lateRequests: number;
}

/** The Monday of the week that this day is in. */
export const mondayOf = (day: PlainDate): PlainDate => addDays(day, -((weekday(day) + 6) % 7));

/** Null when nothing is in hand. */
export function digestOf(cases: readonly Referral[], today: PlainDate): Digest | null {
  if (cases.length === 0) return null;
  const sunday = addDays(mondayOf(today), 6);
  const dues = cases
    .flatMap((referral) => duesOf(referral).map((due) => ({ referral, due })))
    .sort((a, b) => compare(a.due.on, b.due.on));
  const among = (holds: (due: Due) => boolean) => dues.filter(({ due }) => holds(due)).map(dueLine);
  return {
    stages: stagesOf(cases),
    overdue: among(({ on }) => on < today),
    thisWeek: among(({ on }) => today <= on && on <= sunday),
    toSign: cases.filter(({ stage, aside }) => stage.name === 'signing' && aside === null).map(nameOf),
    lateRequests: cases.flatMap((referral) => lateRequests(referral, today)).length,
  };
}

const nameOf = ({ reference, kind }: Referral): string => `${reference} (${kindWords[kind].toLowerCase()})`;

const dueLine = ({ referral, due }: { readonly referral: Referral; readonly due: Due }): string =>
  `${nameOf(referral)}: ${due.what}, due ${said(due.on)}`;

function stagesOf(cases: readonly Referral[]): Digest['stages'] {
  const standings = cases.map(({ aside, stage }) => aside?.name ?? stage.name);
  return [...stageNames]
    .map(([name, words]) => ({ words, cases: standings.filter((one) => one === name).length }))
    .filter((one) => one.cases > 0);
}

/** Everything that is among the open cases, in the order in which a case goes on. */
const stageNames = new Map<StageName | 'paused', string>([
  ['submitted', 'To be acknowledged'],
  ['acknowledged', 'To be triaged'],
  ['information', 'More information first'],
  ['not-for-panel', 'Not for the panel, to be told and closed'],
  ['panel', 'With the panel'],
  ['recommended', 'Recommended, to be decided'],
  ['signing', 'Decision to be signed'],
  ['decided', 'Decided, to be told and closed'],
  ['closed', 'Closed and challenged, to be answered'],
  ['paused', 'Paused'],
]);
