import { changedHolidays } from '../clocks/bank-holidays.ts';
import { remindableFrom, wakingOf } from '../clocks/remindable.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Counted } from './case-clocks.ts';
import { holidaysBefore } from './holidays-store.ts';
import { clockedLate, isWithoutClocks } from './late-clocks.ts';
import { isOutOfCount, recounted } from './recounted.ts';
import type { Referral } from './referral.ts';
import { changeReferral } from './referral-store.ts';
import { reminded } from './reminded.ts';
import { nextReminderAt } from './reminder.ts';
import { tellableOf } from './tellable.ts';

/** What a case does by itself: it has clocks, they follow the list of bank holidays, and people are reminded. Answers when to look next. */
export async function caseDue(services: Services, referral: Referral, now: Date): Promise<Date | null> {
  const { partnership, settings } = services;
  const by = { partnership, holidays: settings.holidays };
  const clocked = await withClocks(services, referral, by, now);
  if (clocked instanceof Refusal) return now;
  const counted = await inCount(services, clocked, now);
  if (counted instanceof Refusal) return now;
  const next = nextReminderAt(counted, by);
  if (!next || next > now) return next;
  const from = remindableFrom(now, wakingOf(services));
  return from > now ? from : remind(services, counted, by, now);
}

async function withClocks(services: Services, referral: Referral, by: Counted, now: Date): Promise<Referral | Refusal> {
  if (!isWithoutClocks(referral)) return referral;
  return changeReferral(services, referral.reference, (fresh) => clockedLate(fresh, by, now));
}

async function inCount(services: Services, referral: Referral, now: Date): Promise<Referral | Refusal> {
  const { holidays } = services.settings;
  if (!isOutOfCount(referral, holidays)) return referral;
  const changes = changedHolidays(await holidaysBefore(services.tables, holidays), holidays);
  return changeReferral(services, referral.reference, (fresh) => recounted(fresh, holidays, changes, now));
}

/** Whoever was faster has announced when the case is to be looked at again; so has this. */
async function remind(services: Services, referral: Referral, by: Counted, now: Date): Promise<Date | null> {
  const tellable = await tellableOf(services, referral);
  const result = await changeReferral(services, referral.reference, (fresh) => reminded(fresh, tellable, by, now));
  return result instanceof Refusal ? now : nextReminderAt(result, by);
}
