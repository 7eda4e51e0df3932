import { z } from 'zod';

/** Information the referrer added later, in their words. Identity: never outside its own row. */
export const Addition = z.object({ at: z.iso.datetime(), information: z.string() });
export type Addition = z.infer<typeof Addition>;

/** Why the referrer withdrew, in their words. Identity: never outside its own row. */
export const Withdrawal = z.object({ at: z.iso.datetime(), reason: z.string() });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** The rows of a referral's partition that say who the case is about; only open-case.ts reads them. */
export const documentKey = 'document';
export const withdrawalKey = 'withdrawal';
export const additionPrefix = 'added:';

/** `number` counts from 1. */
export const additionKey = (number: number): string => `${additionPrefix}${String(number).padStart(4, '0')}`;
