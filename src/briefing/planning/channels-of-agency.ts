import { z } from 'zod';
import { action, show } from '../../action.ts';
import { channelsOfAgency as joinedFor } from '../../people/agency-channels.ts';
import { shutChannels } from '../../people/shut-channels.ts';
import { briefingRoles } from '../briefing.ts';
import { channelsOfAgencyView } from './channels-view.ts';

/** The channels of one agency by name. */
export const channelsOfAgency = action({
  verb: 'briefing/channels-of-agency',
  allow: briefingRoles,
  only: 'personal',
  data: z.object({ agency: z.string().max(64), page: z.coerce.number().int().min(0).default(0) }),
  async run({ agency, page }, { services }) {
    const { tables, partnership } = services;
    const [channels, shut] = await Promise.all([joinedFor(tables, agency), shutChannels(tables)]);
    return show(channelsOfAgencyView(agency, { channels, shut }, partnership, page));
  },
});
