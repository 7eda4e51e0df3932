import { describe, expect, test } from 'vitest';
import { type Attempt, afterFailure, afterMissing, waitingFrom } from '../../src/outbox/delivery.ts';
import { DeliveryError, NotSent } from '../../src/services.ts';

const now = new Date('2026-12-18T09:00:00.000Z');
const limits = { mostAttempts: 5 };
const at = (ms: number) => new Date(now.getTime() + ms).toISOString();
const post: Attempt = { attempts: 1, repeatable: false };
const update: Attempt = { attempts: 1, repeatable: true };
const after = (attempt: Attempt, error: DeliveryError, jitter = 0) => afterFailure(attempt, error, now, limits, jitter);

describe('Teams says that it did not do it', () => {
  test('412 is tried again after a while, posts too', () => {
    for (const attempt of [post, update]) {
      expect(after(attempt, new DeliveryError(412))).toMatchObject({
        state: 'waiting',
        attempts: 1,
        notBefore: at(1_000),
        lastError: 'delivery failed: 412',
      });
    }
  });

  test('what failed before Teams was called, such as in signing in, is tried again, posts too', () => {
    for (const attempt of [post, update])
      expect(after(attempt, new NotSent('Error'))).toMatchObject({ state: 'waiting' });
  });

  test('429 is tried again when Teams says, whatever the pause would have been', () => {
    expect(after(post, new DeliveryError(429, null, 30_000), 0.9)).toMatchObject({ notBefore: at(30_000) });
  });

  test.each([
    [1, 0, 1_000],
    [1, 0.999, 1_999],
    [2, 0, 2_000],
    [3, 0, 4_000],
    [4, 0, 8_000],
  ])('after attempt %i, with jitter %d, it waits %i milliseconds', (attempts, jitter, ms) => {
    expect(after({ ...post, attempts }, new DeliveryError(412), jitter)).toMatchObject({ notBefore: at(ms) });
  });

  test('however often it failed, it never waits more than an hour', () => {
    const patient = afterFailure({ ...post, attempts: 40 }, new DeliveryError(412), now, { mostAttempts: 99 }, 0.999);
    expect(patient).toMatchObject({ notBefore: at(3_598_200) });
  });

  test('after the last attempt it is given up', () => {
    expect(after({ ...post, attempts: 5 }, new DeliveryError(412))).toEqual({
      state: 'failed',
      at: now.toISOString(),
      reason: 'given-up',
    });
  });
});

describe('Teams says no', () => {
  test.each([
    [401, 'not-signed-in'],
    [403, 'not-allowed'],
    [404, 'gone'],
    [413, 'too-large'],
    [400, 'refused'],
    [409, 'refused'],
  ])('%i is never tried again', (status, reason) => {
    for (const attempt of [post, update]) expect(after(attempt, new DeliveryError(status))).toMatchObject({ reason });
  });
});

describe('Teams says why it forbids', () => {
  test.each([
    ['BotDisabledByAdmin', 'turned-off'],
    ['BotNotInConversationRoster', 'not-installed'],
    ['MessageWritesBlocked', 'blocked'],
    ['BotDisabledByUser', 'blocked'],
    ['SomethingElse', 'not-allowed'],
  ])('%s is never tried again, and told as “%s”', (code, reason) => {
    for (const attempt of [post, update])
      expect(after(attempt, new DeliveryError(403, code))).toMatchObject({ state: 'failed', reason });
  });

  test('what another answer says by the same word is left unknown', () => {
    expect(after(post, new DeliveryError(500, 'MessageWritesBlocked'))).toMatchObject({ state: 'unknown' });
  });
});

describe('Nobody knows whether it happened', () => {
  test.each([null, 408, 500, 501, 502, 503, 504, 505])(
    'a post answered with %s is unknown, and never posted again by itself',
    (status) => {
      expect(after(post, new DeliveryError(status))).toEqual({ state: 'unknown', since: now.toISOString() });
    },
  );

  test.each([null, 408, 500, 502, 503, 504])(
    'an update answered with %s is made again: twice does no harm',
    (status) => {
      expect(after(update, new DeliveryError(status))).toMatchObject({ state: 'waiting' });
    },
  );
});

describe('A receiver that nobody has set up', () => {
  const missing = (hours: number, told = false) => ({
    ...waitingFrom(now.toISOString()),
    missing: { since: at(-hours * 3_600_000), told },
  });

  test('is looked for again within a minute at first, and within an hour however long it takes', () => {
    expect(afterMissing(waitingFrom(now.toISOString()), now).notBefore).toBe(at(60_000));
    expect(afterMissing(missing(0.5), now).notBefore).toBe(at(1_800_000));
    expect(afterMissing(missing(200), now).notBefore).toBe(at(3_600_000));
  });

  test('is told of after an hour, and counts no attempts', () => {
    expect(afterMissing(missing(0.9), now).missing?.told).toBe(false);
    expect(afterMissing(missing(1), now)).toMatchObject({ attempts: 0, missing: { told: true } });
    expect(afterMissing(missing(0.1, true), now).missing?.told).toBe(true);
  });
});
