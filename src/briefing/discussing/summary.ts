import { z } from 'zod';
import { dateInLondon } from '../../clocks/london-time.ts';
import { PlainDate } from '../../clocks/plain-date.ts';
import { type TakenPeople, takenFor } from '../reporting/small-numbers.ts';
import type { Uptake } from '../uptake.ts';

/** What one channel did with a briefing, counted: nothing that anybody said. Lists and reports read only these. */
export const Summary = z.object({
  channel: z.string(),
  agency: z.string(),
  /** As people tell the channel from others. */
  where: z.string(),
  discussions: z.int().min(0),
  /** Each counted once for each discussion they took part in. */
  people: z.int().min(0),
  /** The same, discussion by discussion; summaries of earlier versions know the sum alone. */
  took: z.array(z.int().min(1)).default([]),
  actions: z.array(z.object({ due: PlainDate, state: z.enum(['agreed', 'done', 'dropped']) })),
  impactTold: z.boolean(),
  firstDiscussedAt: z.iso.datetime().nullable(),
  /** What somebody recorded, and on which day: a discussion, an action that is done, what is different now. */
  happened: z.array(z.object({ what: z.enum(['discussed', 'done', 'impact']), on: PlainDate })).default([]),
});
export type Summary = z.infer<typeof Summary>;

export function summaryOf({ channel, discussions, actions, impact }: Uptake): Summary {
  return {
    channel: channel.address.conversation,
    agency: channel.agency,
    where: whereWords(channel),
    discussions: discussions.length,
    people: discussions.reduce((total, { people }) => total + people, 0),
    took: discussions.map(({ people }) => people),
    actions: actions.map(({ due, state }) => ({ due, state })),
    impactTold: impact.told !== null,
    firstDiscussedAt: discussions[0]?.at ?? null,
    happened: happenedIn({ discussions, actions, impact }),
  };
}

/** How many took part, as it may be added up and read. */
export function takenIn({ discussions, people, took }: Pick<Summary, 'discussions' | 'people' | 'took'>): TakenPeople {
  const counts = took.length === 0 ? [people] : took;
  return { people: counts.reduce((total, count) => total + takenFor(count), 0), discussions };
}

function happenedIn({ discussions, actions, impact }: Pick<Uptake, 'discussions' | 'actions' | 'impact'>) {
  const on = (at: string): PlainDate => dateInLondon(new Date(at));
  const done = actions.flatMap(({ state, toldAt }) => (state === 'done' && toldAt ? on(toldAt) : []));
  return [
    ...discussions.map(({ at }) => ({ what: 'discussed' as const, on: on(at) })),
    ...done.map((day) => ({ what: 'done' as const, on: day })),
    ...(impact.told ? [{ what: 'impact' as const, on: on(impact.told.at) }] : []),
  ];
}

/** "General, Ward 9", as Teams named them. */
export const whereWords = ({ name, team }: Uptake['channel']): string =>
  [name, team.name].filter(Boolean).join(', ') || 'A channel without a name';
