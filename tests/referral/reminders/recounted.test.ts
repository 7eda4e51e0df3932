import { describe, expect, test } from 'vitest';
import { begin } from '../../../src/app.ts';
import { historyOf } from '../../../src/change.ts';
import { type BankHolidays, shippedBankHolidays } from '../../../src/clocks/bank-holidays.ts';
import { aggregateOf, readReferral } from '../../../src/referral/referral-store.ts';
import { minute } from '../../outbox/office.ts';
import { type Desk, reference } from '../desk.ts';
import { lives, posts, received, works } from './watched.ts';

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

test('the same list again moves nothing', async () => {
  const at = await received();
  for (let n = 0; n < 3; n += 1) {
    await begin(at.services);
    await works(at);
  }
  expect(await historyWords(at)).toEqual([]);
});
