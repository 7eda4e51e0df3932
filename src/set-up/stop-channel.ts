import { z } from 'zod';
import { action, show } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { channelHere } from './channel-here.ts';
import { changeChannel, panelChannels } from './channel-store.ts';
import { channelSetView } from './channel-views.ts';
import { noTeam } from './no-team.ts';

export const stopChannel = action({
  verb: 'set-up/stop-channel',
  words: ['stop using this channel'],
  allow: ['administrator'],
  only: 'channel',
  data: z.object({}),
  async run(_, turn) {
    const here = await channelHere(turn);
    if (!here) return noTeam;
    const before = await changeChannel(turn, [], here);
    if (before instanceof Refusal) return before;
    return show(channelSetView(before, await panelChannels(turn.services.tables), here));
  },
});
