import type { Action } from '../action.ts';
import { edit } from './edit.ts';
import { open } from './open.ts';
import { putBack } from './put-back.ts';
import { register } from './register.ts';
import { remove } from './remove.ts';
import { save } from './save.ts';

export { allReviews } from './register-store.ts';

/** What everybody reads of published reviews, then what those do who keep the register. */
export const registerActions: readonly Action[] = [register, open, edit, save, remove, putBack];
