import { ReferralReference } from '../../src/referral/reference.ts';
import { readReferral } from '../../src/referral/referral-store.ts';
import type { World } from './world.ts';

export const recordOf = (here: World, reference: string) =>
  readReferral(here.services.tables, ReferralReference.parse(reference));

/** The clocks that run, with what they run to. */
export async function running(here: World, reference: string) {
  const clocks = (await recordOf(here, reference))?.clocks ?? [];
  return Object.fromEntries(clocks.filter(({ stoppedOn }) => stoppedOn === null).map(({ id, due }) => [id, due]));
}
