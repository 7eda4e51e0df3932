import { z } from 'zod';
import { action } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { askToJoin } from './ask-to-join.ts';
import { channelInCharge } from './channel-in-charge.ts';

export const joinChannel = action({
  verb: 'set-up/join-channel',
  words: ['join', 'join this channel', 'join channel'],
  allow: 'anyone',
  only: 'channel',
  data: z.object({}),
  async run(_, turn) {
    const here = await channelInCharge(turn);
    return here instanceof Refusal ? here : askToJoin(turn, here, null);
  },
});
