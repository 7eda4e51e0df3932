import type { Services } from '../../services.ts';
import type { Uptake } from '../uptake.ts';
import { emptyDrafts } from './gone-store.ts';

/** What did not fit the commit in which words were taken away; until it is done, nothing of them is read there. Answers when to look next. */
export async function goneDue(services: Services, uptake: Uptake, now: Date): Promise<Date | null> {
  if (uptake.discussions.every(({ gone }) => gone.length === 0)) return null;
  const place = { briefing: uptake.briefing, channel: uptake.channel.address.conversation };
  return (await emptyDrafts(services, place, uptake)) ? null : now;
}
