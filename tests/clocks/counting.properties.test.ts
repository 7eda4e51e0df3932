import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shippedBankHolidays } from '../../src/clocks/bank-holidays.ts';
import { type Clock, paused, recomputed, resumed, started } from '../../src/clocks/clock.ts';
import { addDays, daysBetween, type PlainDate, weekday } from '../../src/clocks/plain-date.ts';
import { ruleSetIds, ruleSets } from '../../src/clocks/timescales.ts';
import {
  CountingConvention,
  isWorkingDay,
  workingDaysAfter,
  workingDaysBetween,
} from '../../src/clocks/working-days.ts';

const first: PlainDate = '2024-01-01';
const lastDay = daysBetween(first, '2030-12-31');
const day = fc.integer({ min: 0, max: lastDay }).map((days) => addDays(first, days));
const length = fc.integer({ min: 1, max: 30 });
const convention = fc.constantFrom(...CountingConvention.options);
const holidays = fc.array(day, { maxLength: 60 }).map((days) => new Set([...shippedBankHolidays, ...days]));

/** Any clock of any rule set that runs. */
const clock = fc
  .record({ ruleSet: fc.constantFrom(...ruleSetIds), from: day, convention, holidays })
  .chain(({ ruleSet, from, ...counting }) =>
    fc.constantFrom(...ruleSets[ruleSet].timescales).map(({ id }) => {
      return { clock: started(ruleSet, id, from, counting), holidays: counting.holidays };
    }),
  )
  .filter((one): one is { clock: Clock; holidays: Set<PlainDate> } => one.clock !== null);

/** As a person with a calendar would: from one day to the next, ticking off those that are worked. */
function tickedOff(from: PlainDate, days: number, step: 1 | -1, off: ReadonlySet<PlainDate>): PlainDate {
  let date = from;
  for (let left = days; left > 0; left -= [0, 6].includes(weekday(date)) || off.has(date) ? 0 : 1) {
    date = addDays(date, step);
  }
  return date;
}

describe('counting working days, whatever the days', () => {
  it('agrees with a count day by day over 2024 to 2030, forwards and back', () => {
    fc.assert(
      fc.property(day, length, holidays, (from, days, off) => {
        expect(workingDaysAfter(from, days, { holidays: off }).due).toBe(tickedOff(from, days, 1, off));
        expect(workingDaysAfter(from, -days, { holidays: off }).due).toBe(tickedOff(from, days, -1, off));
      }),
    );
  });

  it('comes back to the working day it set out from', () => {
    fc.assert(
      fc.property(day, length, holidays, (from, days, off) => {
        const counting = { holidays: off };
        fc.pre(isWorkingDay(from, off));
        expect(workingDaysAfter(workingDaysAfter(from, days, counting).due, -days, counting).due).toBe(from);
        expect(workingDaysAfter(workingDaysAfter(from, -days, counting).due, days, counting).due).toBe(from);
      }),
    );
  });

  it('comes back a day sooner when the day itself was counted', () => {
    fc.assert(
      fc.property(day, length, holidays, (from, days, off) => {
        const counting = { holidays: off, convention: 'same-day' as const };
        fc.pre(isWorkingDay(from, off));
        expect(workingDaysAfter(workingDaysAfter(from, days, counting).due, 1 - days, counting).due).toBe(from);
      }),
    );
  });

  it('finds as many working days between as were counted', () => {
    fc.assert(
      fc.property(day, length, holidays, (from, days, off) => {
        const { due } = workingDaysAfter(from, days, { holidays: off });
        expect(workingDaysBetween(from, due, { holidays: off })).toBe(days);
        expect(workingDaysBetween(due, from, { holidays: off })).toBe(-days);
      }),
    );
  });

  it('is never due earlier for one bank holiday more, nor later when counting back', () => {
    fc.assert(
      fc.property(day, length, convention, holidays, day, (from, days, how, off, announced) => {
        const [before, after] = [off, new Set([...off, announced])].map((list) => ({
          convention: how,
          holidays: list,
        }));
        expect(workingDaysAfter(from, days, after).due >= workingDaysAfter(from, days, before).due).toBe(true);
        expect(workingDaysAfter(from, -days, after).due <= workingDaysAfter(from, -days, before).due).toBe(true);
      }),
    );
  });
});

describe('a clock, whatever happened to it', () => {
  it('stays as it was when it is paused and resumed on one day', () => {
    fc.assert(
      fc.property(clock, fc.nat(400), ({ clock: one, holidays: off }, later) => {
        const on = addDays(one.from, later);
        expect(resumed(paused(one, on), on, off)).toEqual(one);
      }),
    );
  });

  it('stays as it was under the same list of bank holidays, also after a pause', () => {
    fc.assert(
      fc.property(clock, fc.nat(60), fc.nat(60), ({ clock: one, holidays: off }, after, long) => {
        const since = addDays(one.from, after);
        const again = resumed(paused(one, since), addDays(since, long), off);
        expect(recomputed(again, off)).toBe(again);
        expect(again.due >= one.due).toBe(true);
      }),
    );
  });

  it('is never due earlier for one bank holiday more, also after a pause', () => {
    fc.assert(
      fc.property(clock, fc.nat(60), fc.nat(60), fc.nat(200), ({ clock: one, holidays: off }, after, long, then) => {
        fc.pre(one.length.n > 0);
        const since = addDays(one.from, after);
        const again = resumed(paused(one, since), addDays(since, long), off);
        const announced = new Set([...off, addDays(one.from, then)]);
        expect(recomputed(again, announced).due >= again.due).toBe(true);
      }),
    );
  });

  it('has as many days left as when it was paused', () => {
    fc.assert(
      fc.property(clock, fc.nat(14), fc.nat(60), ({ clock: one, holidays: off }, after, long) => {
        fc.pre(one.length.n > 0);
        const since = addDays(one.dayOne ?? one.from, after);
        fc.pre(since <= one.due && one.bound !== 'at-least');
        const to = addDays(since, long);
        const { due } = resumed(paused(one, since), to, off);
        const left = (end: PlainDate, on: PlainDate) =>
          one.dayOne === null ? daysBetween(on, end) : workingDaysBetween(addDays(on, -1), end, { holidays: off });
        expect(left(due, to)).toBe(left(one.due, since));
      }),
    );
  });
});
