import { dateInLondon } from '../clocks/london-time.ts';
import { type PlainDate, saidShort } from '../clocks/plain-date.ts';
import { acknowledgementOf, type Referral } from './referral.ts';
import type { Decision, StageName } from './stage.ts';

/** One stop on the way of a case, and where the case stands to it. */
export interface Stop {
  readonly title: string;
  readonly state: 'done' | 'now' | 'to-come';
  readonly on: PlainDate | null;
}

/** The way from being sent to being closed. A case that is not for the panel goes past it. */
export function wayOf(referral: Referral): Stop[] {
  const stops = referral.stage.name === 'not-for-panel' || wasNotForPanel(referral) ? short : long;
  const reached = stops.findIndex(({ at }) => at.includes(referral.stage.name));
  const isOver = referral.stage.name === 'closed';
  return stops.map(({ done, toDo, on }, index) => {
    if (index < reached || isOver) return { title: done, state: 'done', on: on(referral) };
    return { title: toDo, state: index === reached ? 'now' : 'to-come', on: null };
  });
}

const wasNotForPanel = ({ stage }: Referral): boolean => stage.name === 'closed' && stage.decision === null;

interface Declared {
  readonly done: string;
  readonly toDo: string;
  /** At which stages this is what is to be done next. */
  readonly at: readonly StageName[];
  /** The day on which it was done, once it is. */
  on(referral: Referral): PlainDate | null;
}

const dayOf = (made: { readonly at: string } | null | undefined): PlainDate | null =>
  made ? dateInLondon(new Date(made.at)) : null;

function decisionOf({ stage }: Referral): Decision | null {
  return 'decision' in stage ? stage.decision : null;
}

const start: readonly Declared[] = [
  { done: 'Sent', toDo: 'Send', at: [], on: ({ submittedAt }) => dayOf({ at: submittedAt }) },
  {
    done: 'Acknowledged',
    toDo: 'Acknowledge',
    at: ['submitted'],
    on: (referral) => dayOf(acknowledgementOf(referral)),
  },
  { done: 'Triaged', toDo: 'Triage', at: ['acknowledged', 'information'], on: ({ triage }) => dayOf(triage) },
];
const end: readonly Declared[] = [
  {
    done: 'People told',
    toDo: 'Tell people',
    at: ['decided', 'not-for-panel'],
    on: ({ tellings }) => tellings.findLast(({ ofPause }) => !ofPause)?.on ?? null,
  },
  { done: 'Closed', toDo: 'Close', at: [], on: ({ stage }) => (stage.name === 'closed' ? dayOf(stage.closed) : null) },
];
const short = [...start, ...end];
const long: readonly Declared[] = [
  ...start,
  {
    done: 'Recommended by the panel',
    toDo: 'Give views and recommend',
    at: ['panel'],
    on: ({ stage }) => ('recommendation' in stage ? dayOf(stage.recommendation) : null),
  },
  { done: 'Decided', toDo: 'Decide', at: ['recommended'], on: (referral) => decisionOf(referral)?.decidedOn ?? null },
  {
    done: 'Signed by all',
    toDo: 'Sign',
    at: ['signing'],
    on: (referral) => dayOf(decisionOf(referral)?.signatures.at(-1)),
  },
  ...end,
];

const signs = {
  done: { sign: '✓ Done', colour: 'Good' },
  now: { sign: '▶ Now', colour: 'Accent' },
  'to-come': { sign: '○ To come', colour: 'Default' },
} as const;

/** "✓ Done", and "Acknowledged, 14 December 2026": a word beside each sign, for those who hear it and those who see no colour. */
export function stopWords({ title, state, on }: Stop): { sign: string; colour: string; words: string } {
  return { ...signs[state], words: on ? `${title}, ${saidShort(on)}` : title };
}
