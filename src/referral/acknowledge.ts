import { z } from 'zod';
import { show } from '../action.ts';
import { dateInLondon } from '../clocks/london-time.ts';
import { Refusal } from '../refusal.ts';
import { caseAction } from './case-action.ts';
import { acknowledged } from './changes.ts';
import { clockedByLastStep } from './next-step-clock.ts';
import { ReferralReference } from './reference.ts';
import { changeReferral } from './referral-store.ts';
import { ownCard, showCase } from './show-case.ts';
import { alertView } from './views.ts';

/** Takes a referral up. Whoever does it is the contact the referrer is told, until that is changed in the case. */
export const acknowledge = caseAction({
  verb: 'referral/acknowledge',
  allow: ['coordinator'],
  data: z.object({ reference: ReferralReference }),
  async run({ reference }, turn) {
    const { services, person } = turn;
    const { phone, email } = services.partnership;
    const { holidays } = services.settings;
    const result = await changeReferral(services, reference, (referral) => {
      const now = services.now();
      const change = acknowledged(referral, { name: person.name, phone, email }, person, now, holidays);
      if (change === null || change instanceof Refusal) return change;
      const by = { partnership: services.partnership, holidays };
      return { ...change, record: clockedByLastStep(referral, change.record, dateInLondon(now), by) };
    });
    if (result instanceof Refusal) return result;
    const at = ownCard(turn);
    return at ? showCase(turn, reference, 0, at) : show(alertView(result));
  },
});
