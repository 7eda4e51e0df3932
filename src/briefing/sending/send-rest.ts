import { z } from 'zod';
import { action, type Outcome, show, type Turn } from '../../action.ts';
import { briefingRoles } from '../briefing.ts';
import { readBriefing } from '../briefing-store.ts';
import { changeRound, showRound } from './change-round.ts';
import { hasRest, restSent } from './rest-changes.ts';
import { restOf } from './rest-store.ts';
import { restView } from './rest-view.ts';
import { Round, roundNumbered } from './round.ts';
import { quietOn, type RoundPress, roundPress } from './round-press.ts';
import { type Quiet, quietAt } from './unusual-hours.ts';

/** Sends to the channels that a stopped round has left out, once somebody is sure, and sure of the hour too. */
export const sendRest = action({
  verb: 'briefing/send-rest',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({
    ...roundPress,
    sure: z.enum(['yes', 'no']).default('no'),
    /** Of the round as the question showed it. */
    again: Round.shape.again.default(0),
    quietOn,
  }),
  async run({ sure, again, quietOn, ...press }, turn) {
    const quiet = quietAt(turn.services.now(), turn.services);
    if (sure === 'no' || (quiet && quiet.day !== quietOn)) return asked(turn, press, quiet);
    return changeRound(turn, press, (briefing, number, doing) => restSent(briefing, number, again, doing));
  },
});

const mostNamed = 30;

async function asked(turn: Turn, press: RoundPress, quiet: Quiet | null): Promise<Outcome> {
  const { tables } = turn.services;
  const briefing = await readBriefing(tables, press.briefing);
  const round = briefing && roundNumbered(briefing, press.round);
  if (!round || !hasRest(briefing, round)) return showRound(turn, press);
  const named = await restOf(tables, { briefing: briefing.id, number: round.number }, mostNamed);
  return show(restView(briefing, round, named, quiet));
}
