import { z } from 'zod';
import { action } from '../action.ts';
import { Refusal } from '../refusal.ts';
import { channelLeaves, placeName } from './agency-changes.ts';
import { changeAgencyChannel } from './agency-store.ts';
import { showAgencyChannels } from './show-agency-channels.ts';

/** From an administrator's own chat, also when the channel or its team is gone. */
export const stopAgencyChannel = action({
  verb: 'set-up/stop-agency-channel',
  allow: ['administrator'],
  only: 'personal',
  data: z.object({ conversation: z.string().max(512) }),
  async run({ conversation }, turn) {
    const { services, person } = turn;
    const { agencies } = services.partnership;
    const before = await changeAgencyChannel(services, conversation, person, (was) =>
      channelLeaves(was, agencies, null),
    );
    if (before instanceof Refusal) return before;
    const done = before ? `Nothing more is posted to ${placeName(before)}.` : 'That channel had left already.';
    return showAgencyChannels(turn, 0, done);
  },
});
