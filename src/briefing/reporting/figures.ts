import type { PlainDate } from '../../clocks/plain-date.ts';
import { type Summary, takenIn } from '../discussing/summary.ts';

/**
 * Channels of an agency that a briefing reached, and what became of it there: one with its summary, or any number of those in which
 * nobody has recorded anything.
 */
export interface Reached {
  readonly briefing: string;
  readonly agency: string;
  readonly channels: number;
  readonly summary: Pick<Summary, 'discussions' | 'people' | 'took' | 'actions' | 'impactTold'> | null;
}

/** What briefings did, counted. `people` counts those who talked one through, once for each discussion, as it may be read of each. */
export interface Figures {
  readonly briefings: number;
  readonly channels: number;
  /** Channels with at least one discussion. */
  readonly discussed: number;
  readonly discussions: number;
  readonly people: number;
  readonly agreed: number;
  readonly done: number;
  /** Agreed, past their date and not done. */
  readonly late: number;
  readonly dropped: number;
  /** Channels that told what is different now. */
  readonly impact: number;
}

export function figuresOf(reached: readonly Reached[], today: PlainDate): Figures {
  const summaries = reached.flatMap(({ summary }) => summary ?? []);
  const actions = summaries.flatMap((summary) => summary.actions);
  const inState = (state: string) => actions.filter((one) => one.state === state).length;
  return {
    briefings: new Set(reached.map(({ briefing }) => briefing)).size,
    channels: sum(reached.map(({ channels }) => channels)),
    discussed: summaries.filter(({ discussions }) => discussions > 0).length,
    discussions: sum(summaries.map(({ discussions }) => discussions)),
    people: sum(summaries.map((summary) => takenIn(summary).people)),
    agreed: actions.length,
    done: inState('done'),
    late: actions.filter(({ state, due }) => state === 'agreed' && due < today).length,
    dropped: inState('dropped'),
    impact: summaries.filter(({ impactTold }) => impactTold).length,
  };
}

export interface AgencyFigures {
  readonly agency: string;
  readonly figures: Figures;
}

/** By agency, those with the smallest share of channels that talked it through first: there is the work. */
export function figuresByAgency(reached: readonly Reached[], today: PlainDate): AgencyFigures[] {
  const agencies = [...new Set(reached.map(({ agency }) => agency))].sort();
  const rows = agencies.map((agency) => ({
    agency,
    figures: figuresOf(
      reached.filter((one) => one.agency === agency),
      today,
    ),
  }));
  return rows.sort((a, b) => shareOf(a.figures) - shareOf(b.figures));
}

/** From 0 to 1. */
export const shareOf = ({ channels, discussed }: Pick<Figures, 'channels' | 'discussed'>): number =>
  channels === 0 ? 0 : discussed / channels;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
