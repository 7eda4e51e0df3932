import { type Outcome, show, type Turn } from '../../action.ts';
import { agencyChannels } from '../../people/agency-channels.ts';
import { savedAudiences } from '../saved-audience-store.ts';
import { audiencesView } from './audiences-view.ts';

/** The saved audiences as they are now. `note`: what the press before this did. */
export async function showAudiences({ services }: Turn, page: number, note: string | null): Promise<Outcome> {
  const { tables, partnership } = services;
  const [saved, channels] = await Promise.all([savedAudiences(tables), agencyChannels(tables)]);
  return show(audiencesView(saved, { channels, partnership, page, note }));
}
