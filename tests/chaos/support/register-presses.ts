import { typedRowan } from '../../register/reviews.ts';
import { press } from './a-press.ts';
import { casey } from './cast.ts';
import type { Step } from './journey.ts';

const review = 'chaos-review';
const own = (verb: string, data: object = {}) =>
  press(`register/${verb}`, casey, 'own-chat', () => ({ review, ...data }));

/** What those press who keep the register, in an order in which each has something to do. */
export const registerPresses: readonly Step[] = [
  own('register'),
  own('edit'),
  own('save', { ...typedRowan, seen: 0 }),
  own('open'),
  own('save', { ...typedRowan, seen: 1, themes: 'Neglect' }),
  own('remove', { sure: 'yes' }),
  own('put-back'),
];
