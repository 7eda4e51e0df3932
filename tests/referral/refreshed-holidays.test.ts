import { expect, test } from 'vitest';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import type { PlainDate } from '../../src/clocks/plain-date.ts';
import { caseRow } from '../../src/referral/case-row.ts';
import { clockRows } from '../../src/referral/clock-rows.ts';
import { clockedByNotification } from '../../src/referral/notification-clocks.ts';
import { requestRows } from '../../src/referral/proceedings-rows.ts';
import { requestDue } from '../../src/referral/request-views.ts';
import { proceeded } from './case-samples.ts';
import { counted, onDay } from './desk.ts';
import { atPanel } from './steps/referrals.ts';

/** A bank holiday on Monday 11 January 2027 was announced after this version came out. */
const holidays = new Set([...shippedBankHolidays, '2027-01-11'] as const);
const after = (today: PlainDate) => ({ today, holidays });
const sent = { ...proceeded(atPanel('child')), laAwareOn: null };
const notified = clockedByNotification(sent, { ...counted, holidays });
const rapidReview = (rows: ReturnType<typeof clockRows>) =>
  rows.find(({ question }) => question === 'Rapid review to the Panel');

test('a case counts its days by the list of bank holidays as it was refreshed', () => {
  const row = rapidReview(clockRows(notified, after('2027-01-15')));
  expect(row?.answer[0]).toContain('day 15 of 15, due Friday 15 January 2027');
  expect(row?.standing?.word).toBe('Due today');
});

test('is due soon by the same list in the case, the list of cases and the requests', () => {
  const request = { due: '2027-01-12', state: { name: 'asked' } } as const;
  expect(requestDue(request, onDay('2027-01-06')).word).toBe('On time');
  expect(requestDue(request, after('2027-01-06')).word).toBe('Due soon');
  const asked = {
    ...sent,
    clocks: [],
    actions: [],
    requests: sent.requests.slice(0, 1).map((one) => ({ ...one, due: request.due })),
  };
  expect(requestRows(asked, after('2027-01-06'))[0]?.standing?.word).toBe('Due soon');
  expect(caseRow(asked, { ...after('2027-01-06'), closed: new Set() }).due?.word).toBe('Due soon');
  expect(caseRow(asked, { ...onDay('2027-01-06'), closed: new Set() }).due?.word).toBe('On time');
});
