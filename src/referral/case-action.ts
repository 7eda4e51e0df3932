import type { z } from 'zod';
import { type Action, type Allow, action, type Outcome, type Turn } from '../action.ts';
import type { ConversationAddress } from '../people/address.ts';
import type { Refusal } from '../refusal.ts';
import { closedTo, noCase } from './case-readers.ts';
import type { ReferralReference } from './reference.ts';
import type { Referral } from './referral.ts';
import { readReferral } from './referral-store.ts';
import { refusalRecorded } from './refusal-recorded.ts';

interface Spec<S extends z.ZodType> {
  verb: string;
  allow: Allow | ((data: z.output<S>) => Allow);
  only?: ConversationAddress['kind'];
  data: S;
  /** What is said when there is no such case. */
  none?(data: z.output<S>): Refusal;
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
      if (!referral) return spec.none?.(data) ?? noCase;
      const refused = closedTo(referral, turn.person);
      if (!refused) return spec.run(data, turn, referral);
      await refusalRecorded(data, turn);
      return refused;
    },
  });
}
