import { describe, expect, test } from 'vitest';
import { Briefing } from '../../../src/briefing/briefing.ts';
import { correct } from '../../../src/briefing/correcting/correct.ts';
import { offeredReviews, reviewQuestion } from '../../../src/briefing/writing/review-question.ts';
import { casey, inRegister, now } from '../../register/reviews.ts';
import { by } from '../samples.ts';
import { written } from '../written.ts';

const many = Array.from({ length: 150 }, (_, at) => inRegister(`review-${1000 + at}`));
const gone = { ...inRegister('review-gone'), removed: { at: now.toISOString(), by: casey } };
const ids = (reviews: readonly { id: string }[]) => reviews.map(({ id }) => id);
const read = (typed: Readonly<Record<string, string>>, reviews = [...many, gone]) => {
  const question = reviewQuestion({ ...by, reviews }, typed);
  return question.read(typed, 'review', by.today);
};

describe('Of the reviews in the register', () => {
  test('the newest hundred are offered, and of longer names as many as a card holds', () => {
    expect(ids(offeredReviews(many, ''))).toEqual(ids(many.slice(0, 100)));
    const long = many.map((one) => ({ ...one, title: '危'.repeat(120) }));
    const offered = offeredReviews(long, '');
    expect(offered.length).toBeGreaterThan(30);
    expect(offered.length).toBeLessThan(100);
    expect(ids(offered)).toEqual(ids(many.slice(0, offered.length)));
  });

  test('one that was chosen stays a choice, though it is older than those, or was removed', () => {
    expect(ids(offeredReviews([...many, gone], 'review-1149')).at(-1)).toBe('review-1149');
    expect(ids(offeredReviews([...many, gone], 'review-gone')).at(-1)).toBe('review-gone');
    expect(ids(offeredReviews([gone], ''))).toEqual([]);
  });

  test('one is not chosen that there is not, and nothing is chosen by itself', () => {
    const ask = { ok: false, error: 'Choose a review, or “Something else”' };
    expect(read({ review: 'review-none' })).toEqual(ask);
    expect(read({})).toEqual(ask);
    expect(read({ review: 'review-1000' })).toMatchObject({ ok: true, value: { review: 'review-1000' } });
  });

  test('none is meant by a draft that says in words where it comes from', () => {
    expect(read({ source: 'A review from before' })).toEqual({ ok: true, value: 'something-else' });
  });
});

describe('A briefing that is corrected', () => {
  test('begins with the review it comes from, or with its own words where it comes from none', () => {
    expect(correct.begins({ ...written, review: 'review-1000' }, by).review).toBe('review-1000');
    expect(correct.begins(written, by)).toMatchObject({ review: 'something-else', source: written.text?.source });
  });
});

test('A briefing that was stored before there was a register comes from no review of it', () => {
  const { review: _, ...before } = written;
  expect(Briefing.parse(before)).toEqual(written);
});
