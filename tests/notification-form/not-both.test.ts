import { describe, expect, test } from 'vitest';
import { date } from '../../src/form/questions/date.ts';
import { text } from '../../src/form/questions/text.ts';
import { answered } from '../../src/notification-form/step.ts';
import { childAnswers } from '../support/answers.ts';
import { errorsOf, form } from '../support/form.ts';
import { draftWith } from './small-form.ts';

const words = { question: 'What is it?', label: 'Birth', ask: 'Enter it', need: 'known' } as const;
const today = '2026-12-14';

describe('An answer beside “Not known yet”', () => {
  const both = { ok: false, error: 'Birth: give an answer or choose “Not known yet”, not both' };
  test('is asked about: which one holds is for the person to say', () => {
    expect(text(words).read({ it: 'Sam', 'it-unknown': 'true' }, 'it', today)).toEqual(both);
    expect(date(words).read({ it: 'March 2017', 'it-unknown': 'true' }, 'it', today)).toEqual(both);
  });
});

test('a name is kept without the signs that make it read as another', () => {
  expect(text(words).read({ it: '\u202EgnikcaB' }, 'it', today)).toEqual({ ok: true, value: 'gnikcaB' });
});

describe('Another child is at risk now', () => {
  const moment = { form, today, now: new Date('2026-12-14T12:00:00Z') } as const;
  const press = (anotherChildAtRisk: string) => {
    const sent = { anotherChildAtRisk };
    const pressed = { page: 'children-at-risk', seen: 0, from: '', go: 'continue', sent } as const;
    const step = answered(draftWith(childAnswers), pressed, moment);
    return 'next' in step ? step.next.kind : 'refused';
  };

  test('stops the form until it is reported; then it can be said, and the form goes on', () => {
    expect(press('yes')).toBe('stop');
    expect(press('reported')).toBe('page');
    expect(errorsOf({ ...childAnswers, anotherChildAtRisk: 'reported' })).toEqual({});
  });
});
