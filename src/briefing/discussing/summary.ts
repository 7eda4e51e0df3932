import { z } from 'zod';
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
  actions: z.array(z.object({ due: z.string(), state: z.enum(['agreed', 'done', 'dropped']) })),
  impactTold: z.boolean(),
  firstDiscussedAt: z.iso.datetime().nullable(),
});
export type Summary = z.infer<typeof Summary>;

export function summaryOf({ channel, discussions, actions, impact }: Uptake): Summary {
  return {
    channel: channel.address.conversation,
    agency: channel.agency,
    where: whereWords(channel),
    discussions: discussions.length,
    people: discussions.reduce((total, { people }) => total + people, 0),
    actions: actions.map(({ due, state }) => ({ due, state })),
    impactTold: impact.told !== null,
    firstDiscussedAt: discussions[0]?.at ?? null,
  };
}

/** "General, Ward 9", as Teams named them. */
export const whereWords = ({ name, team }: Uptake['channel']): string =>
  [name, team.name].filter(Boolean).join(', ') || 'A channel without a name';
