import { z } from 'zod';
import { action, turnPage } from '../action.ts';
import { keepsHere } from './keeps-here.ts';
import { allReviews } from './register-store.ts';
import { registerView } from './register-view.ts';

/** Longer than what anybody looks for. */
const longestSought = 100;
const Sought = z
  .string()
  .default('')
  .transform((typed) => typed.slice(0, longestSought).trim());

/** The published reviews, newest first, for everybody: a page of them, or those in which some words stand. */
export const register = action({
  verb: 'register/register',
  words: ['register', 'published reviews', 'reviews'],
  allow: 'anyone',
  data: z.object({
    page: z.coerce.number().int().min(0).default(0),
    find: Sought,
    which: z.enum(['listed', 'removed']).default('listed'),
  }),
  async run(looking, turn) {
    const { tables, newId } = turn.services;
    const [reviews, keeps] = await Promise.all([allReviews(tables), keepsHere(turn)]);
    return turnPage(registerView(reviews, { ...looking, newId: keeps ? newId() : null }), turn);
  },
});
