import { z } from 'zod';
import { action, show } from '../action.ts';
import { caseloadReaders } from './case-readers.ts';
import { caseloadView } from './export-views.ts';
import { mostClosed } from './made-caseload.ts';

/** Says what the caseload is and that it is recorded, and asks whether it is wanted. */
export const caseload = action({
  verb: 'referral/caseload',
  words: ['caseload'],
  allow: caseloadReaders,
  only: 'personal',
  data: z.object({}),
  run: async (_, { services }) => show(caseloadView(services.newId(), mostClosed)),
});
