import { z } from 'zod';
import { show } from '../action.ts';
import { caseAction } from './case-action.ts';
import { caseReaders } from './case-readers.ts';
import { casePackView } from './export-views.ts';
import { ReferralReference } from './reference.ts';

/** Says what a case pack is and that it is recorded, and asks whether it is wanted; nothing is read yet. */
export const casePack = caseAction({
  verb: 'referral/case-pack',
  allow: caseReaders,
  only: 'personal',
  data: z.object({ reference: ReferralReference }),
  run: ({ reference }, { services }) => show(casePackView(reference, services.newId())),
});
