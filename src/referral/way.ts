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
  return stops.map(({ title, on }, index) => {
    const isDone = index < reached || isOver;
    return { title, state: isDone ? 'done' : index === reached ? 'now' : 'to-come', on: isDone ? on(referral) : null };
  });
}

const wasNotForPanel = ({ stage }: Referral): boolean => stage.name === 'closed' && stage.decision === null;

interface Declared {
  readonly title: string;
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
  { title: 'Sent', at: [], on: ({ submittedAt }) => dayOf({ at: submittedAt }) },
  { title: 'Acknowledged', at: ['submitted'], on: (referral) => dayOf(acknowledgementOf(referral)) },
  { title: 'Triaged', at: ['acknowledged', 'information'], on: ({ triage }) => dayOf(triage) },
];
const end: readonly Declared[] = [
  { title: 'People told', at: ['decided', 'not-for-panel'], on: ({ tellings }) => tellings.at(-1)?.on ?? null },
  { title: 'Closed', at: [], on: ({ stage }) => (stage.name === 'closed' ? dayOf(stage.closed) : null) },
];
const short = [...start, ...end];
const long: readonly Declared[] = [
  ...start,
  {
    title: 'Recommended by the panel',
    at: ['panel'],
    on: ({ stage }) => ('recommendation' in stage ? dayOf(stage.recommendation) : null),
  },
  { title: 'Decided', at: ['recommended'], on: (referral) => decisionOf(referral)?.decidedOn ?? null },
  { title: 'Signed by all', at: ['signing'], on: (referral) => dayOf(decisionOf(referral)?.signatures.at(-1)) },
  ...end,
];

const signs: Readonly<Record<Stop['state'], string>> = { done: '✓ Done', now: '▶ Now', 'to-come': '○ To come' };

/** "✓ Done", and "Acknowledged, 14 December 2026": a word beside each sign, for those who hear it and those who see no colour. */
export function stopWords({ title, state, on }: Stop): { readonly sign: string; readonly words: string } {
  return { sign: signs[state], words: on ? `${title}, ${saidShort(on)}` : title };
}
