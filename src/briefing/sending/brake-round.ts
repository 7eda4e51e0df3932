import { theApp } from '../../people/person.ts';
import { Refusal } from '../../refusal.ts';
import { changeBriefing } from '../briefing-store.ts';
import { responsibleFor } from '../responsible.ts';
import { braked, unbraked } from './brake-changes.ts';
import { roundDue } from './round.ts';
import type { Telling } from './round-changes.ts';
import type { RoundLook } from './round-look.ts';
import { tallyOf } from './round-store.ts';

/** Lets the rest wait; answers when one channel is tried. */
export async function brakeRound(look: RoundLook): Promise<Date | null> {
  const { services, place } = look;
  const [tally, doing] = await Promise.all([tallyOf(services.tables, place), doingNow(look)]);
  return changedBy(look, (briefing) => braked(briefing, place.number, tally, doing));
}

/** The channel that was tried went well: the rest follows at once. */
export async function unbrakeRound(look: RoundLook): Promise<Date | null> {
  const { services, place } = look;
  const [tally, doing] = await Promise.all([tallyOf(services.tables, place), doingNow(look)]);
  return changedBy(look, (briefing) => unbraked(briefing, place.number, tally, doing));
}

const doingNow = async ({ services, round }: RoundLook): Promise<Telling> => ({
  by: theApp,
  now: services.now(),
  perSecond: services.settings.limits.perTenantPerSecond,
  readers: await responsibleFor(services, [round.by.id]),
});

async function changedBy(
  { services, place }: RoundLook,
  decide: Parameters<typeof changeBriefing>[2],
): Promise<Date | null> {
  const result = await changeBriefing(services, place.briefing, decide);
  return result instanceof Refusal ? services.now() : roundDue(result);
}
