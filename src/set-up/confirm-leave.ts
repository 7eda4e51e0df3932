import { z } from 'zod';
import { action, show } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { channelLeaves } from './agency-changes.ts';
import { changeAgencyChannel } from './agency-store.ts';
import { channelLeftView } from './agency-views.ts';
import { channelInCharge } from './channel-in-charge.ts';

export const confirmLeave = action({
  verb: 'set-up/confirm-leave',
  allow: 'anyone',
  only: 'channel',
  data: z.object({}),
  async run(_, turn) {
    const here = await channelInCharge(turn);
    if (here instanceof Refusal) return here;
    const { services, person } = turn;
    const { agencies } = services.partnership;
    const before = await changeAgencyChannel(services, here.address.conversation, person, (was) =>
      channelLeaves(was, agencies, null),
    );
    return before instanceof Refusal ? before : show(channelLeftView());
  },
});
