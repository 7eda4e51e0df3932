import { z } from 'zod';

/** Information the referrer added later, in their words. Identity: never outside its own row. */
export const Addition = z.object({ at: z.iso.datetime(), information: z.string() });
export type Addition = z.infer<typeof Addition>;

/** Why the referrer withdrew, or wished to where others decide, in their words. Identity: never outside its own row. */
export const Withdrawal = z.object({ at: z.iso.datetime(), reason: z.string(), wished: z.boolean().optional() });
export type Withdrawal = z.infer<typeof Withdrawal>;

/** The rows of a referral's partition that say who the case is about; only open-case.ts reads them. */
export const documentKey = 'document';
export const withdrawalPrefix = 'withdrawal';
export const additionPrefix = 'added:';

/** A referral that was withdrawn and reopened, or goes on in spite of the wish, may be withdrawn again. `before`: how often that had come about by then. */
export const withdrawalKey = (before: number): string =>
  before === 0 ? withdrawalPrefix : `${withdrawalPrefix}:${String(before).padStart(4, '0')}`;

/** `number` counts from 1. */
export const additionKey = (number: number): string => `${additionPrefix}${String(number).padStart(4, '0')}`;
