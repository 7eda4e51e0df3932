import { z } from 'zod';
import { DocumentRow } from '../form/rows.ts';

/** The frozen form: what the referrer read and answered, so that an old referral stays readable when the form changes. Identity: never outside its own row. */
export const CaseDocument = z.object({
  title: z.string(),
  /** Stands at the top of every view of the case. */
  mustNotContact: z.string().nullable(),
  sections: z.array(z.object({ title: z.string(), rows: z.array(DocumentRow) })),
});
export type CaseDocument = z.infer<typeof CaseDocument>;
