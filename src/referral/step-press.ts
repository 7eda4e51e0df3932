import { z } from 'zod';
import { ReferralReference } from './reference.ts';

/** Where every button of a step belongs. */
export const stepPress = {
  reference: ReferralReference,
  step: z.string().max(40),
  about: z.string().max(64).default(''),
};
export const PageName = z.string().max(64);
export const Go = z.enum(['continue', 'back', 'close']);
