import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { agencyChannel } from '../people/agency-channels.ts';
import { Refusal } from '../refusal.ts';
import { channelLeftView, leaveChannelView } from './agency-views.ts';
import { channelInCharge } from './channel-in-charge.ts';

/** Asks once more, with what ends. */
export const leaveChannel = action({
  verb: 'set-up/leave-channel',
  words: ['leave', 'leave this channel', 'leave channel'],
  allow: 'anyone',
  only: 'channel',
  data: z.object({}),
  async run(_, turn) {
    const here = await channelInCharge(turn);
    if (here instanceof Refusal) return here;
    const { tables, partnership } = turn.services;
    const current = await agencyChannel(tables, here.address.conversation);
    return turnPage(current ? leaveChannelView(current, partnership.agencies) : channelLeftView(), turn);
  },
});
