import { z } from 'zod';
import { action } from '../action.ts';
import { askChannel } from './ask-channel.ts';
import { channelHere } from './channel-here.ts';
import { noTeam } from './no-team.ts';

export const useChannel = action({
  verb: 'set-up/use-channel',
  words: ['use this channel', 'use this channel for panel alerts', 'set up this channel'],
  allow: ['administrator'],
  only: 'channel',
  data: z.object({}),
  async run(_, turn) {
    const here = await channelHere(turn);
    return here ? askChannel(turn, here, false) : noTeam;
  },
});
