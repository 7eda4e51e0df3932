import type { z } from 'zod';
import { type Action, action, type Outcome, type Turn } from '../../action.ts';
import { Refusal } from '../../refusal.ts';
import { type Received, receivedHere } from './received.ts';

interface Spec<S extends z.ZodType> {
  verb: string;
  /** Nothing of the press is written to the log. */
  unlogged?: true;
  /** What is said in a person’s own chat, where old clients show what is for one person alone. */
  inOwnChat?: Refusal;
  data: S;
  run(data: z.output<S>, turn: Turn, received: Received): Promise<Outcome> | Outcome;
}

/** Declares what anybody may do with a briefing in a channel. On every press it is asked whether that channel got it. */
export function postAction<S extends z.ZodType<{ readonly briefing: string }>>(spec: Spec<S>): Action {
  return action({
    ...spec,
    allow: 'anyone',
    ...(spec.inOwnChat ? {} : { only: 'channel' }),
    async run(data, turn) {
      if (spec.inOwnChat && turn.place.address.kind !== 'channel') return spec.inOwnChat;
      const received = await receivedHere(turn, data.briefing);
      return received instanceof Refusal ? received : spec.run(data, turn, received);
    },
  });
}
