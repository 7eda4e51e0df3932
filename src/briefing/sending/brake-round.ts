import { theApp } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { changeBriefing } from '../briefing-store.ts';
import { braked, unbraked } from './brake-changes.ts';
import { roundDue } from './round.ts';
import type { RoundLook } from './round-look.ts';
import { tallyOf } from './round-store.ts';

/** Lets the rest wait; answers when one channel is tried. */
export async function brakeRound(look: RoundLook): Promise<Date | null> {
  const { services, place } = look;
  const tally = await tallyOf(services.tables, place);
  return changedBy(look, (briefing) => braked(briefing, place.number, tally, doingNow(look)));
}

/** The channel that was tried went well: the rest follows at once. */
export async function unbrakeRound(look: RoundLook): Promise<Date | null> {
  const { services, place } = look;
  const tally = await tallyOf(services.tables, place);
  return changedBy(look, (briefing) => unbraked(briefing, place.number, tally, doingNow(look)));
}

const doingNow = ({ services: { now, settings } }: RoundLook) => ({
  by: theApp,
  now: now(),
  perSecond: settings.limits.perTenantPerSecond,
});

async function changedBy(
  { services, place }: RoundLook,
  decide: Parameters<typeof changeBriefing>[2],
): Promise<Date | null> {
  const result = await changeBriefing(services, place.briefing, decide);
  return result instanceof Refusal ? services.now() : roundDue(result);
}
