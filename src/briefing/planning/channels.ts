import { z } from 'zod';
import { action, show } from '../../action.ts';
import { agencyChannels } from '../../people/agency-channels.ts';
import { briefingRoles } from '../briefing.ts';
import { channelsView } from './channels-view.ts';

/** Who has joined, by agency, and which agencies have no channel. */
export const channels = action({
  verb: 'briefing/channels',
  words: ['channels', 'joined channels'],
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ page: z.coerce.number().int().min(0).default(0) }),
  async run({ page }, { services }) {
    return show(channelsView(await agencyChannels(services.tables), services.partnership, page));
  },
});
