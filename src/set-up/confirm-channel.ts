import { z } from 'zod';
import { action, show } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { askChannel } from './ask-channel.ts';
import { CasesChosen, kindsChosen } from './channel-changes.ts';
import { channelHere } from './channel-here.ts';
import { changeChannel, panelChannels } from './channel-store.ts';
import { channelSetView } from './channel-views.ts';
import { noTeam } from './no-team.ts';

export const confirmChannel = action({
  verb: 'set-up/confirm-channel',
  allow: ['administrator'],
  only: 'channel',
  data: z.object({ cases: CasesChosen.optional() }),
  async run({ cases }, turn) {
    const here = await channelHere(turn);
    if (!here) return noTeam;
    if (!cases) return askChannel(turn, here, true);
    const before = await changeChannel(turn, kindsChosen(cases), here);
    if (before instanceof Refusal) return before;
    return show(channelSetView(before, await panelChannels(turn.services.tables), here));
  },
});
