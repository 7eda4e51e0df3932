import type { CardView } from '../../card-view.ts';
import { dateInLondon } from '../../clocks/london-time.ts';
import { saidShort } from '../../clocks/plain-date.ts';
import type { Partnership } from '../../partnership.ts';
import type { AgencyChannel } from '../../people/agency-channels.ts';
import { paged } from '../../set-up/paged.ts';
import { channelsIn } from '../audience.ts';
import type { SavedAudience } from '../saved-audience.ts';
import { audienceWords } from './audience-words.ts';
import { channelCount } from './channel-words.ts';

interface Shown {
  readonly channels: readonly AgencyChannel[];
  readonly partnership: Partnership;
  readonly page: number;
  readonly note: string | null;
}

const audiencesOnAPage = 8;

export function audiencesView(saved: readonly SavedAudience[], { channels, partnership, page, note }: Shown): CardView {
  const rows = saved.map(({ id, name, audience, by, at }) => ({
    audience: id,
    name,
    whom: `${channelCount(channelsIn(audience, channels).length)} at present: ${audienceWords(audience, partnership)}`,
    saved: `Saved by ${by.name}, ${saidShort(dateInLondon(new Date(at)))}`,
  }));
  return { template: 'briefing/audiences', data: { ...paged(rows, page, audiencesOnAPage), note } };
}

export const removeAudienceView = ({ id, name }: SavedAudience): CardView => ({
  template: 'briefing/remove-audience',
  data: { audience: id, name },
});
