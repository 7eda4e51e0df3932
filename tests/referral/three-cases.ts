import { ReferralReference } from '../../src/referral/reference.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { readReferral } from '../../src/referral/referral-store.ts';
import { refers } from '../support/fills-in.ts';
import { panelOf } from '../support/panel.ts';
import { world } from '../support/world.ts';

type Answers = Parameters<typeof refers>[1];

/** A panel, and what three forms came to, in the order in which they were received. */
export async function threeCases(forms: readonly [Answers, Answers, Answers], here = world()) {
  const people = await panelOf(here);
  const cases: ReferralReference[] = [];
  for (const answers of forms) {
    cases.push(ReferralReference.parse(await refers(people.robin, answers)));
    here.pass(1);
  }
  await here.tick();
  const read = async (reference: ReferralReference): Promise<Referral> => {
    const referral = await readReferral(here.services.tables, reference);
    if (!referral) throw new Error(`${reference} is not there`);
    return referral;
  };
  const [first, second, third] = cases as [ReferralReference, ReferralReference, ReferralReference];
  return { ...people, here, first, second, third, read };
}
