import { describe, expect, test } from 'vitest';
import { walk } from '../../../src/form/walk.ts';
import { doer } from '../../../src/people/person.ts';
import { clockStarted, clocksStopped } from '../../../src/referral/case-clocks.ts';
import { acknowledged } from '../../../src/referral/changes.ts';
import { Referral } from '../../../src/referral/referral.ts';
import { usualDue } from '../../../src/referral/request-due.ts';
import { ask } from '../../../src/referral/steps/ask.ts';
import { redateRequest } from '../../../src/referral/steps/redate-request.ts';
import type { Stepper } from '../../../src/referral/steps/step.ts';
import { barred, taken } from '../../../src/referral/steps/take.ts';
import { submitted } from '../../../src/referral/submitted.ts';
import { counted, fridayMorning, olu, priya, submission } from '../desk.ts';
import { faultsOf } from '../steps/fills.ts';
import { asker } from './asker.ts';

const friday = new Date(fridayMorning);
const contact = { name: 'Priya Shah', phone: null, email: null };

function acknowledgedCase(kind: 'child' | 'adult' = 'child'): Referral {
  const sent = submitted(submission({ kind }), counted, [], friday).record;
  const change = acknowledged(sent, contact, priya, friday, counted.holidays);
  return Referral.parse(change && 'record' in change && change.record);
}
const child = acknowledgedCase();

const inChannel = {
  agency: 'hospital',
  via: 'channel',
  channel: 'ward',
  kind: 'summary',
  asked: 'What is known?',
  due: 'usual',
};
const byName = (name: string) => ({ ...inChannel, via: 'person', contact: name });
const onDay = (day: string) => ({ ...inChannel, due: 'other', dueOn: day });

/** The pages as they stand with these words typed and every page saved. */
function walkedWith(typed: Readonly<Record<string, string>>, referral = child, by: Stepper = asker()) {
  const form = ask.form(referral, by);
  const names = form.sections.flatMap(({ pages }) => pages.map(({ name }) => [name, 1] as const));
  return walk(form, { typed, visited: Object.fromEntries(names), lookAgain: [] }, by.today);
}
const errorsWith = (typed: Readonly<Record<string, string>>, referral = child) =>
  walkedWith(typed, referral).pages.flatMap(({ errors }) => Object.values(errors));

/** What is recorded of it. */
function asked(typed: Readonly<Record<string, string>>, referral = child, by: Stepper = asker()) {
  const change = taken(ask, referral, walkedWith(typed, referral, by), by);
  if (!change || !('record' in change)) throw new Error(`not asked: ${JSON.stringify(change)}`);
  return { change, request: change.record.requests.at(-1) };
}

describe('An agency is usually asked', () => {
  test('of a child for a summary by working day 10 from the notification, once it was sent', () => {
    const sin = { at: fridayMorning, by: doer(priya), sentOn: '2026-12-16', number: null, children: 1 } as const;
    expect(usualDue('summary', { ...child, sin }, asker())).toEqual({
      due: '2027-01-04',
      counted: '10 working days from when the notification was sent',
    });
    expect(usualDue('summary', child, asker())).toMatchObject({
      due: '2027-01-07',
      counted: '10 working days from today',
    });
  });

  test('from today, when the tenth working day from the notification is over', () => {
    const sin = { at: fridayMorning, by: doer(priya), sentOn: '2026-11-02', number: null, children: 1 } as const;
    expect(usualDue('summary', { ...child, sin }, asker()).counted).toContain('from today');
  });

  test('with the word that the rapid review is due by then, when it is', () => {
    const clocked = clockStarted({ ...child, clocks: [] }, 'rapid-review', '2026-12-07', asker());
    expect(usualDue('summary', clocked, asker()).counted).toBe(
      '10 working days from today; the rapid review is due by then, on Wednesday 30 December 2026',
    );
    expect(
      usualDue('summary', clocksStopped(clocked, ['rapid-review'], '2026-12-18', counted.holidays), asker()).counted,
    ).toBe('10 working days from today');
  });

  test('of up to a hundred agencies at a time; what was taken back makes room', () => {
    const { request } = asked(inChannel);
    if (!request) throw new Error('not asked');
    const hundred = Array.from({ length: 100 }, (_, n) => ({ ...request, id: `request-${n}` }));
    expect(barred(ask, { ...child, requests: hundred }, asker())?.message).toContain('Take back what is not needed');
    const state = { name: 'taken-back', at: fridayMorning, by: doer(priya) } as const;
    const [first = request, ...others] = hundred;
    expect(barred(ask, { ...child, requests: [{ ...first, state }, ...others] }, asker())).toBeNull();
  });

  test('of an adult for a return in three weeks and a full report in four', () => {
    const adult = acknowledgedCase('adult');
    expect(usualDue('return', adult, asker()).due).toBe('2027-01-11');
    expect(usualDue('full-report', adult, asker()).due).toBe('2027-01-18');
  });

  test('as long as the partnership has chosen', () => {
    const { partnership } = asker();
    const clocks = { ...partnership.clocks, lengths: { ...partnership.clocks.lengths, 'agency-summaries': 2 } };
    const by = asker({ partnership: { ...partnership, clocks } });
    expect(usualDue('summary', child, by).due).toBe('2026-12-23');
  });

  test('and what falls on a bank holiday is due on the next working day', () => {
    const adult = acknowledgedCase('adult');
    expect(usualDue('return', adult, asker({ today: '2026-12-04' })).due).toBe('2026-12-29');
  });
});

describe('Another due date', () => {
  test('on a bank holiday or at a weekend is moved, and that is said before it is recorded', () => {
    const cautions = walkedWith(onDay('25 December 2026')).pages.flatMap(({ asked: questions }) =>
      Object.entries(questions).flatMap(([name, question]) =>
        name === 'dueOn' ? [question.warn({ precision: 'exact', date: '2026-12-25' })] : [],
      ),
    );
    expect(cautions).toEqual([
      'Friday 25 December 2026 is a bank holiday, so it will be due on the next working day, Tuesday 29 December 2026',
    ]);
    expect(asked(onDay('25 December 2026')).request?.due).toBe('2026-12-29');
    expect(asked(onDay('Saturday 2 January 2027')).request?.due).toBe('2027-01-04');
    expect(asked(onDay('14 January 2027')).request?.due).toBe('2027-01-14');
  });

  test('is not in the past, and not years away', () => {
    expect(errorsWith(onDay('20 December 2026'))).toEqual(['Due date: enter today or a later day']);
    expect(errorsWith(onDay('21 December 2026'))).toEqual([]);
    expect(errorsWith(onDay('21 December 2029'))).toEqual(['Due date must be within a year from now. Check the year.']);
  });
});

describe('Whom to ask', () => {
  test('an agency without a channel cannot be asked in one, and that is said', () => {
    expect(errorsWith({ ...inChannel, agency: 'police' })).toEqual([
      expect.stringContaining('no channel has joined for Marlbridge Constabulary'),
    ]);
  });

  test('a channel of another agency, forged into the press, is not taken', () => {
    expect(errorsWith({ ...inChannel, channel: 'panel' })).toEqual(['Choose the channel']);
  });

  test('a person is known by a name, a part of it or an email, and namesakes are told apart', () => {
    expect(asked(byName('olu')).request).toMatchObject({ to: { person: { id: 'olu' } }, holder: { id: 'olu' } });
    expect(asked(byName('SAM@marlbridge.example')).request?.holder?.id).toBe('namesake-1');
    expect(asked(byName('Sam Example (account ending sake-2)')).request?.holder?.id).toBe('namesake-2');
    expect(errorsWith(byName('Sam Example'))).toEqual([expect.stringContaining('several people have this name')]);
    expect(errorsWith(byName('Nobody'))).toEqual([expect.stringContaining('nobody with this name')]);
  });

  test('of two of one name, one with a conflict of interest, the other is asked', () => {
    const conflicts = [{ at: fridayMorning, by: doer(priya), person: { id: 'namesake-1', name: 'Sam Example' } }];
    const referral: Referral = { ...child, conflicts };
    const typed = byName('Sam Example');
    expect(ask.asks(walkedWith(typed, referral).answers, referral, asker())).toBe('namesake-2');
    expect(asked(typed, referral).request?.holder?.id).toBe('namesake-2');
  });

  test('nobody with a conflict of interest is asked, even when the conflict is recorded at that moment', () => {
    const conflicts = [{ at: fridayMorning, by: doer(priya), person: doer(olu) }];
    const conflicted: Referral = { ...child, conflicts };
    expect(errorsWith(byName('olu'), conflicted)).toEqual([expect.stringContaining('nobody with this name')]);
    const by = asker();
    expect(taken(ask, conflicted, walkedWith(byName('olu'), conflicted), by)).toMatchObject({ reason: 'bad-data' });
  });
});

test('What is typed stands in the paper alone; the history says agency, kind and day', () => {
  const { change } = asked({ ...inChannel, asked: 'About Zebedee' });
  const { rows, ...rest } = change;
  expect(JSON.stringify(rest)).not.toContain('Zebedee');
  expect(JSON.stringify(rows)).toContain('Zebedee');
  expect(change.entry).toMatchObject({
    what: 'agency-asked',
    note: 'Marlbridge Hospitals NHS Trust, summary by Thursday 7 January 2027',
  });
});

test('Nobody is asked before the case is acknowledged, once it is closed, or while it is paused', () => {
  const sent = submitted(submission(), counted, [], friday).record;
  const withdrawn: Referral = { ...child, aside: { name: 'withdrawn', at: fridayMorning, clocks: [] } };
  for (const referral of [sent, withdrawn]) expect(ask.notNow(referral, asker())).toMatchObject({ reason: 'too-late' });
  expect(ask.notNow(child, asker())).toBeNull();
});

test('An agency is told of another date only where it is another, also once a weekend is moved', () => {
  const { change, request } = asked(onDay('11 January 2027'));
  const faults = (dueOn: string) =>
    faultsOf(redateRequest, change.record, asker({ about: request?.id ?? '' }), { dueOn });
  const same = 'Due date: it is due on Monday 11 January 2027 already. Enter another day';
  expect(faults('11 January 2027')).toEqual([same]);
  expect(faults('9 January 2027')).toEqual([same]);
  expect(faults('12 January 2027')).toEqual([]);
});
