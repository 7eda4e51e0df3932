import type { z } from 'zod';
import { type Action, type Allow, action, type Outcome, type Turn } from '../action.ts';
import type { ConversationAddress } from '../people/address.ts';
import { closedTo, noCase } from './case-readers.ts';
import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';
import { refusalRecorded } from './refusal-recorded.ts';

interface Spec<S extends z.ZodType> {
  verb: string;
  allow: Allow;
  only?: ConversationAddress['kind'];
  data: S;
  run(data: z.output<S>, turn: Turn, referral: Referral): Promise<Outcome> | Outcome;
}

/**
 * Declares what is done about one case. On every press it is asked whether there is such a case, and whether it is closed to this
 * person by a conflict of interest; a try that is refused stays on record.
 */
export function caseAction<S extends z.ZodType<{ readonly reference: ReferralReference }>>(spec: Spec<S>): Action {
  return action({
    ...spec,
    refused: refusalRecorded,
    async run(data, turn) {
      const referral = await readReferral(turn.services.tables, data.reference);
      if (!referral) return noCase;
      const refused = closedTo(referral, turn.person);
      if (!refused) return spec.run(data, turn, referral);
      await refusalRecorded(data, turn);
      return refused;
    },
  });
}
