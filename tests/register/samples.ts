import type { CardView } from '../../src/card-view.ts';
import { editView, overtakenView } from '../../src/register/edit-view.ts';
import { registerView } from '../../src/register/register-view.ts';
import { filledIn } from '../../src/register/review-form.ts';
import { removeView, reviewView } from '../../src/register/review-view.ts';
import { casey, inRegister, now, typedRowan } from './reviews.ts';

const hostile = '**bold** [link](https://example.com) ${title} <at>all</at> '.repeat(3);
const upTo = (most: number, unit: string) => unit.repeat(Math.ceil(most / unit.length)).slice(0, most);
const today = '2026-12-18';
const done = { at: now.toISOString(), by: casey };

/** As long as every part may be, in signs that take the most room. */
const wide = (id: string, sign: string) =>
  inRegister(id, {
    title: upTo(120, sign),
    reviewers: upTo(200, sign),
    report: `https://marlbridge.example/${'a'.repeat(270)}`,
    response: `https://marlbridge.example/${'b'.repeat(270)}`,
    themes: [1, 2, 3, 4, 5].map((at) => upTo(40, `${at}${sign}`)),
    sharedWith: upTo(200, sign),
  });
const awaiting = inRegister('review-0003', {
  title: 'Child Wren (invented)',
  state: 'awaiting',
  published: null,
  reviewers: null,
  report: null,
  response: null,
  sentOn: null,
  sharedWith: null,
});
const many = Array.from({ length: 20 }, (_, at) => inRegister(`review-1${String(at).padStart(3, '0')}`));
const widest = ['危', '"\\ '].flatMap((sign) => Array.from({ length: 9 }, (_, at) => wide(`review-2${at}`, sign)));
const odd = inRegister('review-0002', { title: hostile, reviewers: hostile, themes: ['**bold**', '${title}'] });
const gone = { ...odd, removed: done };
const looking = { find: '', page: 0, which: 'listed', newId: 'new-review' } as const;
const history = ['put-back', 'removed', 'changed', 'added'].map((what) => ({
  ...done,
  what,
  note: what === 'changed' ? 'Title, Themes' : null,
}));

const newId = 'new-briefing';

const filled = filledIn(typedRowan, today);
const wrong = { tried: true, notice: null };
const quiet = { tried: false, notice: null };
const longest = filledIn(
  { ...typedRowan, title: upTo(4_000, '危'), reviewers: upTo(1_500, hostile), report: 'not a link', themes: '' },
  today,
);

/** Every card of the register, as those who look and those who keep it see it. */
export const samples: readonly CardView[] = [
  registerView([], looking),
  registerView([], { ...looking, newId: null }),
  registerView([], { ...looking, which: 'removed' }),
  registerView([awaiting, odd, gone, ...many], looking),
  registerView([awaiting, odd, gone, ...many], { ...looking, page: 1, newId: null }),
  registerView([gone, ...many], { ...looking, which: 'removed' }),
  registerView(many, { ...looking, find: hostile.slice(0, 100) }),
  registerView(widest, { ...looking, find: '危' }),
  registerView(widest, { ...looking, page: 1 }),
  reviewView(many[0] ?? odd, { keeps: false, history: [], note: null, newId }),
  reviewView(awaiting, { keeps: true, history, note: 'Saved in the register.', newId }),
  reviewView(gone, { keeps: true, history, note: null, newId }),
  ...widest.slice(0, 10).map((one) => reviewView(one, { keeps: true, history, note: null, newId })),
  removeView(odd),
  editView({ review: 'new-review', seen: 0 }, filledIn({}, today), quiet),
  editView({ review: 'new-review', seen: 0 }, filledIn({}, today), wrong),
  editView({ review: 'review-0001', seen: 2 }, filled, quiet),
  editView({ review: 'review-0001', seen: 2 }, longest, wrong),
  overtakenView(odd, filled, 'Already changed by Mo Example, 18 December 2026 at 10am.'),
];
