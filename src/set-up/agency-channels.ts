import { z } from 'zod';
import { action } from '../action.ts';
import { showAgencyChannels } from './show-agency-channels.ts';

export const agencyChannelsJoined = action({
  verb: 'set-up/agency-channels',
  words: ['agency channels', 'agencies’ channels', "agencies' channels"],
  allow: ['administrator'],
  only: 'personal',
  data: z.object({ page: z.coerce.number().int().min(0).default(0) }),
  async run({ page }, turn) {
    return showAgencyChannels(turn, page, null);
  },
});
