import { z } from 'zod';
import { action } from '../action.ts';
import { agencyChannels } from '../people/agency-channels.ts';
import { Refusal } from '../refusal.ts';
import { channelLeaves, placeName } from './agency-changes.ts';
import { changeAgencyChannel } from './agency-store.ts';
import { showAgencyChannels } from './show-agency-channels.ts';

/** From an administrator's own chat, also when the channel or its team is gone. */
export const stopAgencyChannel = action({
  verb: 'set-up/stop-agency-channel',
  allow: ['administrator'],
  only: 'personal',
  data: z.object({ conversation: z.string() }),
  async run({ conversation }, turn) {
    const { services, person } = turn;
    const { agencies } = services.partnership;
    // Looked for among those there are: what a forged press names may be no key at all.
    const joined = (await agencyChannels(services.tables)).find(({ address }) => address.conversation === conversation);
    if (!joined) return showAgencyChannels(turn, 0, 'That channel had left already.');
    const result = await changeAgencyChannel(services, joined.address.conversation, person, (before) =>
      channelLeaves(before, agencies, null),
    );
    if (result instanceof Refusal) return result;
    return showAgencyChannels(turn, 0, `Nothing more is posted to ${placeName(joined)}.`);
  },
});
