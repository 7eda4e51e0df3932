import type { PublishedReview, ReviewContent } from '../../src/register/published-review.ts';

export const now = new Date('2026-12-18T10:00:00.000Z');
export const casey = { id: 'casey', name: 'Casey Placeholder' };
export const mo = { id: 'mo', name: 'Mo Example' };
export const doing = { by: casey, now };

export const rowan: ReviewContent = {
  title: 'Baby Rowan (invented)',
  kind: 'lcspr',
  state: 'full',
  published: '2026-03-12',
  reviewers: 'Alex Invented and Sam Madeup',
  report: 'https://safeguarding.marlbridge.example/rowan',
  response: 'https://safeguarding.marlbridge.example/rowan-response',
  themes: ['Missed appointments', 'Neglect'],
  sentOn: '2026-04-02',
  sharedWith: 'Invented County',
};

/** A review in the register as it was added. */
export const inRegister = (id: string, content: Partial<ReviewContent> = {}): PublishedReview => ({
  ...rowan,
  ...content,
  id,
  version: 1,
  added: { at: now.toISOString(), by: casey },
  changed: null,
  removed: null,
});

/** What somebody types into the card of a review. */
export const typedRowan: Readonly<Record<string, string>> = {
  title: rowan.title,
  kind: 'lcspr',
  state: 'full',
  published: '12 March 2026',
  reviewers: 'Alex Invented and Sam Madeup',
  report: 'https://safeguarding.marlbridge.example/rowan',
  response: 'https://safeguarding.marlbridge.example/rowan-response',
  themes: 'Missed appointments, Neglect',
  sentOn: '2 April 2026',
  sharedWith: 'Invented County',
};
