import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate, saidShort } from '../../src/clocks/plain-date.ts';
import { inputsOf } from '../../src/form/inputs.ts';
import { date } from '../../src/form/questions/date.ts';

const typedOn: PlainDate = '2026-12-18';
const words = { question: 'When?', label: 'Day', ask: 'Enter the day' };
const questions = {
  ...{ day: date({ ...words, about: true, period: true }), exact: date(words) },
  due: date({ ...words, future: 1 }),
};
const kept = (text: string) => inputsOf(questions, { day: text, exact: text, due: text }, typedOn);

describe('A day that is typed as “today”, “yesterday” or “tomorrow”', () => {
  test('is kept as the day it was then', () => {
    expect(kept('Today')).toMatchObject({ day: '18 December 2026', exact: '18 December 2026' });
    expect(kept(' yesterday ')).toMatchObject({ exact: ' 17 December 2026 ' });
    expect(kept('1 December 2026 to today')).toMatchObject({ day: '1 December 2026 to 18 December 2026' });
    expect(kept('tomorrow')).toMatchObject({ due: '19 December 2026', exact: 'tomorrow' });
  });

  test('means the same whenever it is read again', () => {
    const said = fc.constantFrom('today', 'YESTERDAY', 'about today', 'yesterday to today', '3 to 4 December 2026');
    const later = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(said, later, (text, days) => {
        const read = (typed: string, on: PlainDate) => questions.day.read({ day: typed }, 'day', on);
        expect(read(String(kept(text).day), addDays(typedOn, days))).toEqual(read(text, typedOn));
      }),
    );
  });

  test('stays as it was typed while it cannot be read, as everything else does', () => {
    for (const text of ['not today', 'today or yesterday', saidShort(typedOn), '31 2 2026', ''])
      expect(kept(text)).toMatchObject({ day: text });
    expect(kept('1 December 2026 to today').exact).toBe('1 December 2026 to today');
  });
});
