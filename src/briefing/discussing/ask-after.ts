import { Refusal } from '../../refusal.ts';
import type { Services } from '../../services.ts';
import type { Uptake } from '../uptake.ts';
import { changeUptake } from '../uptake-store.ts';
import { asked, nextAsked } from './asking.ts';
import { decentFrom } from './decent-hours.ts';
import { stillHere } from './still-here.ts';

/** Asks after actions at their day, and after the impact some months later, in decent hours. What a team agreed to do stands after a recall. */
export async function askAfter(services: Services, uptake: Uptake, now: Date): Promise<Date | null> {
  const { holidays } = services.settings;
  const hours = services.partnership.briefings;
  const asking = { impactAfterMonths: hours.impactAfterMonths, holidays };
  const due = nextAsked(uptake, asking);
  if (!due || due > now) return due;
  const open = decentFrom(now, hours, holidays);
  if (open > now) return open;
  const place = { briefing: uptake.briefing, channel: uptake.channel.address.conversation };
  const here = await stillHere(services, uptake);
  const result = await changeUptake(services, place, (fresh) => asked(fresh, now, asking, here));
  return result instanceof Refusal ? now : nextAsked(result, asking);
}
