import { z } from 'zod';
import { Posted } from '../people/address.ts';
import { AgencyChannel } from '../people/agency-channels.ts';
import { Doer } from '../people/person.ts';
import { BriefingId } from './briefing.ts';
import { TakenStep } from './steps/taken-step.ts';

const Moment = z.iso.datetime();
const Done = z.object({ at: Moment, by: Doer });

/** A team talked a briefing through. What was said stands in a row of its own, so that it can be taken away. */
const Discussion = Done.extend({
  id: z.string(),
  /** The day it was held. */
  heldOn: z.string(),
  people: z.int().min(1),
  how: z.enum(['face-to-face', 'online', 'both']),
  changedAt: Moment.nullable(),
  /** A coordinator took the words away. */
  redacted: Done.extend({ why: z.string() }).nullable(),
});
export type Discussion = z.infer<typeof Discussion>;

/** What a team agreed to do. What and who stand beside the words of the discussion. */
const TeamAction = z.object({
  id: z.string(),
  discussion: z.string(),
  due: z.string(),
  state: z.enum(['agreed', 'done', 'dropped']),
  /** When somebody was last asked how it stands. */
  askedAt: Moment.nullable(),
  toldAt: Moment.nullable(),
});
export type TeamAction = z.infer<typeof TeamAction>;

/** What became of one briefing in one channel. It begins when somebody there first wants to record a discussion. */
export const Uptake = z.object({
  briefing: BriefingId,
  title: z.string(),
  themes: z.array(z.string()),
  channel: AgencyChannel.pick({ address: true, team: true, name: true, agency: true }),
  /** The briefing as it stands in the channel. */
  post: Posted,
  /** Who wanted to record a discussion there, by id: they may. */
  recorders: z.array(z.string()),
  discussions: z.array(Discussion),
  actions: z.array(TeamAction),
  /** What is different now, asked after some months. */
  impact: z.object({ askedAt: Moment.nullable(), told: Done.nullable() }),
  taken: z.array(TakenStep),
});
export type Uptake = z.infer<typeof Uptake>;
