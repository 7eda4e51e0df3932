import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/refusal.ts';
import { newestFirst, PublishedReview, publicUntil } from '../../src/register/published-review.ts';
import { added, changed, relisted, removed } from '../../src/register/review-changes.ts';
import { filledIn, typedFrom } from '../../src/register/review-form.ts';
import { isFoundBy } from '../../src/register/review-words.ts';
import { casey, doing, inRegister, mo, now, rowan, typedRowan } from './reviews.ts';

const today = '2026-12-18';
const review = inRegister('review-0001');
const later = { by: mo, now: new Date('2026-12-19T09:30:00.000Z') };

describe('The register', () => {
  test('lists the newest first, and before them what is still to be published', () => {
    const reviews = [
      inRegister('review-old', { published: '2014-05-01' }),
      inRegister('review-new', { published: '2026-03-12' }),
      inRegister('review-due', { published: null, state: 'awaiting' }),
      inRegister('review-mid', { published: '2019-11-30' }),
    ];
    expect(newestFirst(reviews).map(({ id }) => id)).toEqual(['review-due', 'review-new', 'review-mid', 'review-old']);
  });

  test('says until when a report stays public at least: a year from its publication', () => {
    expect(publicUntil(review)).toBe('2027-03-12');
    expect(publicUntil({ published: '2024-02-29' })).toBe('2025-02-28');
    expect(publicUntil({ published: null })).toBeNull();
  });

  test('is searched by title, theme, kind, reviewer and year, every word in any case', () => {
    for (const words of ['', 'rowan', 'NEGLECT', 'neglect rowan', 'lcspr', '2026', 'march, alex']) {
      expect([words, isFoundBy(review, words)]).toEqual([words, true]);
    }
    expect(isFoundBy(review, 'rowan suicide')).toBe(false);
  });

  test('is not searched by whom the learning was shared with: a child may have been placed there', () => {
    expect(review.sharedWith).toBe('Invented County');
    expect(isFoundBy(review, 'county')).toBe(false);
  });

  test('holds reviews from before it asked where they were sent', () => {
    const { sentOn, sharedWith, ...before } = review;
    expect(PublishedReview.parse(before)).toEqual({ ...review, sentOn: null, sharedWith: null });
  });
});

describe('A card that is filled in', () => {
  test('becomes what the register says', () => {
    expect(filledIn(typedRowan, today).content).toEqual(rowan);
  });

  test('asks for the day of publication, unless the review awaits proceedings', () => {
    const without = { ...typedRowan, published: '' };
    expect(filledIn(without, today).walked.errors).toEqual({
      published: 'Enter the day it was published, or choose “Awaiting proceedings”',
    });
    expect(filledIn({ ...without, state: 'awaiting' }, today).content).toMatchObject({
      published: null,
      state: 'awaiting',
    });
    expect(filledIn({ ...typedRowan, state: 'awaiting' }, today).content?.published).toBeNull();
  });

  test('takes no link that could be changed on the way, no day to come, and no kind that there is not', () => {
    for (const bad of [
      { report: 'http://marlbridge.example' },
      { response: 'javascript:alert(1)' },
      { published: '19 December 2026' },
      { published: 'March 2026' },
      { kind: 'opinion' },
      { title: '' },
      { themes: 'a, b, c, d, e, f' },
    ]) {
      const [name = ''] = Object.keys(bad);
      const { content, walked } = filledIn({ ...typedRowan, ...bad }, today);
      expect(content).toBeNull();
      expect(Object.keys(walked.errors)).toEqual([name]);
    }
  });

  test('keeps whatever was typed, right or wrong, and never throws on what a card may send', () => {
    const anything = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.array(fc.string()));
    const sent = fc.record(Object.fromEntries(Object.keys(typedRowan).map((name) => [name, anything])));
    fc.assert(
      fc.property(sent, (typed) => {
        const filled = filledIn(typed, today);
        for (const [name, words] of Object.entries(typed)) {
          expect(filled.typed[name]).toBe(typeof words === 'string' ? words : '');
        }
      }),
    );
  });

  test('shows a review so that saving it again changes nothing', () => {
    const few = {
      ...rowan,
      published: null,
      state: 'awaiting',
      reviewers: null,
      report: null,
      response: null,
      sentOn: null,
      sharedWith: null,
    } as const;
    for (const content of [rowan, few]) expect(filledIn(typedFrom(content), today).content).toEqual(content);
  });
});

describe('A review', () => {
  test('that is changed says what in, by whom and when, and counts it', () => {
    const change = changed(review, { ...rowan, themes: ['Neglect'], report: null }, 1, later);
    expect(change).toMatchObject({
      record: { themes: ['Neglect'], report: null, version: 2, added: { by: casey }, changed: { by: mo } },
      entry: { what: 'changed', by: mo, note: 'Link to the report, Themes' },
    });
  });

  test('saved as it stands is not changed, however old the card', () => {
    expect(changed({ ...review, version: 7 }, rowan, 0, doing)).toBeNull();
  });

  test('that somebody else has changed or added meanwhile is not overwritten: it is said who, and when', () => {
    const other = { ...rowan, title: 'Another title' };
    const told = (result: unknown) => (result instanceof Refusal ? [result.reason, result.message] : result);
    expect(told(changed(review, other, 0, later))).toEqual([
      'changed-meanwhile',
      'Already added by Casey Placeholder, 18 December 2026 at 10am.',
    ]);
    const theirs = { ...review, version: 2, changed: { at: later.now.toISOString(), by: mo } };
    expect(told(changed(theirs, other, 1, doing))).toEqual([
      'changed-meanwhile',
      'Already changed by Mo Example, 19 December 2026 at 9:30am.',
    ]);
  });

  test('is removed once, not changed while it is, and put back once as it was', () => {
    const gone = removed(review, later)?.record ?? review;
    expect(gone.removed).toEqual({ at: later.now.toISOString(), by: mo });
    expect(removed(gone, doing)).toBeNull();
    const refused = changed(gone, { ...rowan, title: 'Another title' }, 1, doing);
    expect(refused instanceof Refusal && refused.message).toContain('Already removed from the register by Mo Example');
    expect(relisted(gone, doing)?.record).toEqual(review);
    expect(relisted(review, doing)).toBeNull();
  });

  test('that is added stands as it was filled in', () => {
    expect(added('review-0001', rowan, doing).record).toEqual(review);
    expect(added('review-0001', rowan, doing).entry).toEqual({
      at: now.toISOString(),
      by: casey,
      what: 'added',
      note: null,
    });
  });
});
