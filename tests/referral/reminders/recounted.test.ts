import { describe, expect, test } from 'vitest';
import { begin } from '../../../src/app.ts';
import { historyOf } from '../../../src/change.ts';
import { type BankHolidays, shippedBankHolidays } from '../../../src/clocks/bank-holidays.ts';
import { recounted } from '../../../src/referral/recounted.ts';
import type { Referral } from '../../../src/referral/referral.ts';
import { aggregateOf, readReferral } from '../../../src/referral/referral-store.ts';
import { Refusal } from '../../../src/refusal.ts';
import { minute } from '../../outbox/office.ts';
import { type Desk, fridayMorning, reference } from '../desk.ts';
import { acknowledgement, asked, lives, posts, received, sent, works } from './watched.ts';

/** The same office, started again with another list. */
const restarted = (at: Desk, holidays: BankHolidays): Desk => ({
  ...at,
  services: { ...at.services, settings: { ...at.services.settings, holidays } },
});
const withMonday = new Set([...shippedBankHolidays, '2026-12-21' as const]);

async function historyWords({ services }: Desk): Promise<(string | null)[]> {
  const history = await historyOf(services.tables, aggregateOf(reference));
  return history.filter(({ what }) => what === 'recounted').map(({ note }) => note);
}
const dueOf = async ({ services }: Desk) => {
  const referral = await readReferral(services.tables, reference);
  return [referral?.acknowledgeBy.due, ...(referral?.clocks.map(({ due }) => due) ?? [])];
};

describe('A bank holiday that is announced after a case began', () => {
  test('moves its due dates at the next start, once, and its history says why', async () => {
    const before = await received();
    await begin(before.services);
    const at = restarted(before, withMonday);
    for (let n = 0; n < 3; n += 1) {
      await begin(at.services);
      at.pass(minute);
      await works(at);
    }
    expect(await dueOf(at)).toEqual(['2026-12-23', '2026-12-23']);
    expect(await historyWords(at)).toEqual([
      'Acknowledge the referral: due Wednesday 23 December 2026 instead of Tuesday 22 December 2026, because a bank holiday on Monday 21 December 2026 was announced',
    ]);
    expect(JSON.stringify(at.teams.cardsIn('panel')[0])).toContain('Wednesday 23 December 2026');
  });

  test('is kept free of reminders', async () => {
    const before = await received();
    await begin(before.services);
    const at = restarted(before, withMonday);
    await begin(at.services);
    await lives(at, 24 * 4);
    expect(posts(at).filter((line) => line.includes('12-21'))).toEqual([]);
    expect(posts(at)).toContain('2026-12-22T08:00 chat of priya');
  });

  test('moves them at the next look all the same when the start was cut off', async () => {
    const before = await received();
    await begin(before.services);
    const at = restarted(before, withMonday);
    await lives(at, 24 * 3);
    expect(await dueOf(at)).toEqual(['2026-12-23', '2026-12-23']);
  });

  test('and is withdrawn again: the dates come back, and that is said too', async () => {
    const before = await received();
    await begin(before.services);
    const at = restarted(before, withMonday);
    await begin(at.services);
    await works(at);
    at.pass(minute);
    await begin(before.services);
    await works(before);
    expect(await dueOf(before)).toEqual(['2026-12-22', '2026-12-22']);
    expect((await historyWords(before))[1]).toContain('the bank holiday on Monday 21 December 2026 was withdrawn');
  });
});

describe('A bank holiday announced for a day that somebody was given', () => {
  const now = new Date('2026-12-21T09:00:00.000Z');
  const friday = '2027-01-08';
  const withFriday = new Set([...shippedBankHolidays, friday] as const);
  const changes = [{ date: friday, what: 'announced' }] as const;

  test('gives the agency the next working day, tells it, and the history says why', () => {
    const moved = recounted(asked({ name: 'asked' }), withFriday, changes, now);
    if (!moved || moved instanceof Refusal) throw new Error('nothing moved');
    expect(moved.record.requests.map(({ due }) => due)).toEqual(['2027-01-11']);
    expect(moved.entry.note).toBe(
      'Marlbridge Health, due Monday 11 January 2027 instead of Friday 8 January 2027, because a bank holiday on Friday 8 January 2027 was announced',
    );
    expect(moved.messages.map(({ kind }) => kind)).toEqual(['post']);
    for (const message of moved.messages) expect(JSON.stringify(message)).toContain('Monday 11 January 2027');
    expect(recounted(moved.record, withFriday, changes, now)).toBeNull();
  });

  test('leaves alone what was returned', () => {
    const returned = asked({
      name: 'returned',
      at: now.toISOString(),
      by: acknowledgement.by,
      nil: false,
      risk: false,
    });
    expect(recounted(returned, withFriday, changes, now)).toBeNull();
  });

  test('moves the day on which a pause is looked at again', () => {
    const made = { at: fridayMorning, by: acknowledgement.by };
    const aside: Referral['aside'] = { name: 'paused', ...made, why: 'inquest', clocks: [], reviewOn: friday };
    const moved = recounted({ ...sent, clocks: [], aside }, withFriday, changes, now);
    if (!moved || moved instanceof Refusal) throw new Error('nothing moved');
    expect(moved.record.aside).toMatchObject({ name: 'paused', reviewOn: '2027-01-11' });
    expect(moved.entry.note).toContain(
      'The pause: to be looked at again on Monday 11 January 2027 instead of Friday 8 January 2027',
    );
  });
});

test('the same list again moves nothing', async () => {
  const at = await received();
  for (let n = 0; n < 3; n += 1) {
    await begin(at.services);
    await works(at);
  }
  expect(await historyWords(at)).toEqual([]);
});
