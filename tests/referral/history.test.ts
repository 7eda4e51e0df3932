import { expect, test } from 'vitest';
import type { HistoryEntry } from '../../src/change.ts';
import { theApp } from '../../src/people/person.ts';
import { historyView } from '../../src/referral/history-view.ts';
import type { Look } from '../../src/referral/look.ts';
import { priya, reference, robin } from './desk.ts';

const on = (day: number) => `2026-12-${day}T08:00:00.000Z`;
const reminded = (day: number): HistoryEntry => ({
  ...{ at: on(day), by: theApp, what: 'reminded', note: 'Acknowledge (overdue)' },
});
const acknowledged: HistoryEntry = { at: on(23), by: priya, what: 'acknowledged', note: null };
const readBy = (by: typeof priya, part: string, outcome: Look['outcome'] = 'shown'): Look => ({
  ...{ at: on(24), by: { id: by.id, name: by.name }, where: 'own-chat', part, outcome },
});

function linesOf(entries: readonly HistoryEntry[], looks: readonly Look[], everyLine = false) {
  const { data } = historyView(reference, entries, looks, { page: 0, opensLog: false, everyLine });
  const words = (lines: unknown) => (lines as { words: string }[]).map((line) => line.words);
  return { changes: words(data.changes), looks: words(data.looks), isFolded: data.isFolded };
}

test('Reminders of an overdue case stand on one line, and what was done among them on its own', () => {
  const { changes, isFolded } = linesOf([16, 17, 18, 21].map(reminded).concat(acknowledged, reminded(29)), []);
  expect(changes).toEqual([
    '29 December 2026 at 8am: Reminded: Acknowledge (overdue), by Safeguarding Reviews',
    '23 December 2026 at 8am: Acknowledged, by Priya Shah',
    'Reminded 4 times from 16 December 2026, last on 21 December 2026 at 8am: Acknowledge (overdue), by Safeguarding Reviews',
  ]);
  expect(isFolded).toBe(true);
});

test('Every line is there for whoever wants it', () => {
  const entries = [16, 17, 18].map(reminded);
  const looks = [readBy(priya, 'page 2'), readBy(priya, 'page 1')];
  const { changes, looks: read, isFolded } = linesOf(entries, looks, true);
  expect([changes.length, read.length, isFolded]).toEqual([3, 2, false]);
});

test('Pages that one person read one after the other stand on one line; another’s, a refusal and an export do not', () => {
  const looks = [
    ...[5, 2, 1, 2].map((page) => readBy(priya, `page ${page}`)),
    readBy(priya, 'the case pack', 'exported'),
    readBy(robin, 'page 1'),
    readBy(priya, 'page 1'),
    readBy(priya, 'case', 'refused'),
  ];
  const { looks: read } = linesOf([acknowledged], looks);
  expect(read.map((line) => line.replace('24 December 2026 at 8am: ', ''))).toEqual([
    'Priya Shah read pages 1, 2 and 5',
    'Priya Shah exported the case pack',
    `${robin.name} read page 1`,
    'Priya Shah read page 1',
    'Priya Shah was refused, in their own chat',
  ]);
});

test('A page of a long history has twenty lines, reminders counted as one', () => {
  const many = Array.from({ length: 60 }, () => reminded(16)).concat(acknowledged);
  const { data } = historyView(reference, many, [], { page: 0, opensLog: false, everyLine: false });
  expect(data).toMatchObject({ place: null, earlier: null });
});
