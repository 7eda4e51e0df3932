import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { clockStarted, clocksPaused } from '../../src/referral/case-clocks.ts';
import { caseSummary } from '../../src/referral/case-summary.ts';
import { caseloadRow } from '../../src/referral/caseload-rows.ts';
import { everyCase, isListed, type ListReader } from '../../src/referral/cases-filter.ts';
import { digestOf } from '../../src/referral/digest.ts';
import { duesOf } from '../../src/referral/due.ts';
import { whatWas } from '../../src/referral/history-view.ts';
import { nextStepOf, waitsFor } from '../../src/referral/next-step.ts';
import type { Referral } from '../../src/referral/referral.ts';
import { soughtIn } from '../../src/referral/sought.ts';
import { submitted } from '../../src/referral/submitted.ts';
import { wayOf } from '../../src/referral/way.ts';
import { atEveryStage, proceeded } from './case-samples.ts';
import { counted, fridayMorning, onDay, priya, reference, robin, sam, submission } from './desk.ts';

const today = '2026-12-24';
const key = 'a key of at least thirty-two characters';
const sent: Referral = submitted(submission(), counted, [], new Date(fridayMorning)).record;
const acknowledgement = { at: fridayMorning, by: sam, contact: { name: 'Sam Okafor', phone: null, email: null } };
const every = [sent, ...atEveryStage(sent, acknowledgement)];
const at = (name: Referral['stage']['name']) => every.find(({ stage, aside }) => !aside && stage.name === name) ?? sent;
const coordinator: ListReader = { person: priya, roles: new Set(['coordinator']), closed: new Set(), ...onDay(today) };

describe('What somebody types to find a case', () => {
  const by = (typed: string) => {
    const sought = soughtIn(typed, today, key);
    return sought?.kind === 'person' ? sought.by : (sought?.reference ?? null);
  };

  test.each([
    ['cr 7kq2mf', reference],
    ['Lily Example', 'name'],
    ['12 June 2017', 'date of birth'],
    ['12/06/2017', 'date of birth'],
    ['Lily Example 12 June 2017', 'name and date of birth'],
    ['Lily 12 June 2017', 'date of birth'],
    ['date of birth 12 June 2017', 'date of birth'],
    ['Lily', 'name'],
    ['943 476 5919', 'NHS number'],
    ['Lily Example, 943 476 5919', 'name and NHS number'],
    ['Crispin Example', 'name'],
    ['CR Example', 'name'],
    ['CR-7KO-2MF', null],
    ['cr 7kq 2m', null],
    ['', null],
    ['not known', null],
    ['***', null],
  ])('“%s” is taken as %s', (typed, expected) => {
    expect(by(typed)).toBe(expected);
  });

  test('is the same however a name is ordered, spelled large or with accents', () => {
    expect(soughtIn('Lily Éxample', today, key)).toEqual(soughtIn('EXAMPLE, lily', today, key));
    const whole = soughtIn('Lily Example 12 June 2017', today, key);
    for (const typed of ['Lily Example born on 12 June 2017', 'Lily Example, DOB: 12/06/2017'])
      expect(soughtIn(typed, today, key)).toEqual(whole);
  });

  test('is the name of somebody who is called so, with no day behind it', () => {
    expect(by('Testy Born')).toBe('name');
    expect(soughtIn('Testy Born', today, key)).not.toEqual(soughtIn('Testy', today, key));
  });

  test('is nowhere in what is looked up', () => {
    expect(JSON.stringify(soughtIn('Lily Example 12 June 2017', today, key))).not.toMatch(/lily|2017/i);
  });
});

describe('What is due in a case', () => {
  test('is its clocks, the requests that agencies owe and the actions they are to take, the first day first', () => {
    const dues = duesOf(proceeded(sent));
    expect(dues.map(({ what, on }) => [what, on])).toEqual([
      ['Acknowledge the referral', '2026-12-22'],
      ['Summary from Marlbridge Constabulary', '2026-12-23'],
      ['Action 1 of Marlbridge Constabulary', '2026-12-23'],
    ]);
  });

  test('is the review of the pause and the clocks that run on while it is paused, and nothing off the line', () => {
    const beside = every.filter(({ aside }) => aside !== null).map((referral) => duesOf(referral));
    const acknowledge = { what: 'Acknowledge the referral', on: '2026-12-22' };
    expect(beside).toMatchObject([[acknowledge, { what: 'Look at the pause again', on: '2027-01-04' }], []]);
  });

  test('is overdue in the list, the digest and the file when a clock that the pause did not stop is', () => {
    const paused = every.find(({ aside }) => aside?.name === 'paused') ?? sent;
    expect(isListed(paused, { ...everyCase, waiting: 'overdue' }, coordinator)).toBe(true);
    const words = `${reference} (child): Acknowledge the referral, due Tuesday 22 December 2026`;
    expect(digestOf([paused], today)?.overdue).toEqual([words]);
    expect(caseloadRow(paused, today).isOverdue).toBe(true);
    const standing = clocksPaused(paused, ['acknowledge'], today);
    expect(isListed(standing, { ...everyCase, waiting: 'overdue' }, coordinator)).toBe(false);
  });
});

describe('The Monday digest', () => {
  test('begins with what has been due for longest, of whichever case', () => {
    const [, ...others] = digestOf([sent, proceeded(sent)], today)?.overdue ?? [];
    const older = { ...clockStarted(sent, 'acknowledge', '2026-12-14', counted), reference: 'CR-999-999' };
    const first = 'CR-999-999 (child): Acknowledge the referral, due Wednesday 16 December 2026';
    expect(digestOf([sent, older, proceeded(sent)], today)?.overdue).toEqual([first, expect.any(String), ...others]);
  });
});

describe('The way of a case', () => {
  test.each(every.map((referral) => [referral.stage.name, referral] as const))(
    'at %s is done up to one stop, and to come after it',
    (_, referral) => {
      const states = wayOf(referral).map(({ state }) => state);
      expect(states.join(' ')).toMatch(/^(done ?)+(now( to-come)+)?$/);
    },
  );

  test('of one that is not for the panel goes past it', () => {
    const titles = wayOf(at('not-for-panel')).map(({ title }) => title);
    expect(titles).toEqual(['Sent', 'Acknowledged', 'Triaged', 'Tell people', 'Close']);
  });
});

describe('That the media ask about a case', () => {
  test('is told with what to do first while somebody has something to do in it, and not afterwards', () => {
    const told = (referral: Referral) =>
      caseSummary({ referral: { ...referral, media: 'current' }, duplicates: [], closed: new Set() }, onDay(today));
    expect(every.filter((one) => told(one).mediaCurrent !== (nextStepOf(one) !== null))).toEqual([]);
    expect(told(sent).mediaCurrent).toBe(true);
    expect(told(at('closed')).next).toContain('nothing is left to do');
    expect(told(at('closed')).mediaCurrent).toBe(false);
  });
});

describe('Who holds the next step', () => {
  test('is somebody for as long as the case is in hand, and nobody afterwards', () => {
    const nobody = every.filter((referral) => nextStepOf(referral) === null);
    expect(nobody.map(({ stage, aside }) => aside?.name ?? stage.name)).toEqual(['closed', 'closed', 'transferred']);
  });

  test('is not a member who gave a view, nor a partner who has signed', () => {
    expect(waitsFor(at('panel'), robin, new Set(['panel-member']))).toBe(true);
    expect(waitsFor(at('panel'), sam, new Set(['panel-member']))).toBe(false);
    expect(waitsFor(at('signing'), priya, new Set(['partner-police']))).toBe(false);
    expect(waitsFor(at('signing'), priya, new Set(['partner-local-authority']))).toBe(true);
  });

  test('is still the chair who gave a view, because nobody else recommends', () => {
    expect(waitsFor(at('panel'), sam, new Set(['independent-chair']))).toBe(true);
  });

  test('is not a partner who has signed, though they hold the role of another who has not', () => {
    const roles = new Set(['partner-police', 'partner-local-authority'] as const);
    expect(waitsFor(at('signing'), robin, roles)).toBe(false);
    expect(waitsFor(at('signing'), priya, roles)).toBe(true);
  });

  test.each(['sin-sent', 'care-death-told'] as const)(
    'is the local authority while %s runs, also after its view',
    (id) => {
      const asked = { ...at('panel'), clocks: [] };
      const roles = new Set(['partner-local-authority'] as const);
      expect(waitsFor(asked, sam, roles)).toBe(false);
      expect(waitsFor(clockStarted(asked, id, '2026-12-18', counted), sam, roles)).toBe(true);
    },
  );

  test('is the coordinator too while a return waits to be read', () => {
    expect(waitsFor(at('panel'), priya, new Set(['coordinator']))).toBe(true);
    expect(waitsFor({ ...at('panel'), requests: [] }, priya, new Set(['coordinator']))).toBe(false);
  });
});

test('Each filter of the list leaves what it says', () => {
  const shown = (filter: Partial<typeof everyCase>) =>
    every.filter((one) => isListed(one, { ...everyCase, ...filter }, coordinator)).length;
  expect(shown({})).toBe(every.length);
  expect(shown({ about: 'adult' })).toBe(0);
  expect(shown({ stand: 'paused' })).toBe(1);
  expect(shown({ stand: 'panel' })).toBe(1);
  expect(shown({ agency: 'Marlbridge Constabulary' })).toBe(every.length - 1);
  expect(shown({ agency: 'Nobody of this name' })).toBe(0);
  expect(shown({ waiting: 'overdue' })).toBeLessThan(every.length);
});

test('A history has words for everything that is written into one', () => {
  const all = readdirSync('src/referral', { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.ts'));
  // The Monday digest is no case: nobody reads a history of it.
  const files = all.filter((file) => !file.startsWith('digest'));
  const written = files.flatMap((file) => [
    ...readFileSync(`src/referral/${file}`, 'utf8').matchAll(/\bwhat: (?:[^,\n]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g),
  ]);
  const kinds = written.flatMap(([, one = '', other = '']) => [one, other]).filter((what) => what !== '');
  expect(kinds.length).toBeGreaterThan(20);
  expect(kinds.filter((what) => whatWas({ what, note: null }) === what)).toEqual([]);
});
