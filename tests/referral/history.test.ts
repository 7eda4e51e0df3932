import { describe, expect, test } from 'vitest';
import type { HistoryEntry } from '../../src/change.ts';
import { theApp } from '../../src/people/person.ts';
import { historyView } from '../../src/referral/history-view.ts';
import type { Look } from '../../src/referral/look.ts';
import { changeReferral } from '../../src/referral/referral-store.ts';
import { cardOf, desk, priya, reference, robin } from './desk.ts';

const on = (day: number) => `2026-12-${day}T08:00:00.000Z`;
const reminded = (day: number): HistoryEntry => ({
  ...{ at: on(day), by: theApp, what: 'reminded', note: 'Acknowledge (overdue)' },
});
const acknowledged: HistoryEntry = { at: on(23), by: priya, what: 'acknowledged', note: null };
const readBy = (by: typeof priya, part: string, outcome: Look['outcome'] = 'shown'): Look => ({
  ...{ at: on(24), by: { id: by.id, name: by.name }, where: 'own-chat', part, outcome },
});

function linesOf(entries: readonly HistoryEntry[], looks: readonly Look[], everyLine = false) {
  const part = { entries: [...entries].reverse(), from: 1 };
  const { data } = historyView(reference, part, looks, { isNewest: true, opensLog: false, everyLine });
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

describe('A long history', () => {
  /** A case with so many lines of history after it was sent, oldest first. */
  async function longHistory(...whats: readonly string[]) {
    const at = await desk();
    await at.receive();
    for (const [nth, what] of whats.entries())
      await changeReferral(at.services, reference, (record) => ({
        record,
        entry: { at: on(18), by: { id: priya.id, name: priya.name }, what, note: `number ${nth + 1}` },
        messages: [],
      }));
    const page = async (data: object = {}) => cardOf(await at.press(priya, 'history', { reference, ...data })).data;
    const words = (data: Awaited<ReturnType<typeof page>>) =>
      (data.changes as { words: string }[]).map((line) => /number \d+|Submitted/.exec(line.words)?.[0]);
    return { page, words };
  }
  const times = (n: number, what: string) => Array.from({ length: n }, () => what);

  test('is gone through page by page from the newest, and no line is lost or told twice', async () => {
    const { page, words } = await longHistory(...times(47, 'told'));
    const first = await page();
    const second = await page({ before: first.earlier });
    const third = await page({ before: second.earlier });
    const all = [first, second, third].flatMap(words);
    expect(all).toEqual([...Array.from({ length: 47 }, (_, n) => `number ${47 - n}`), 'Submitted']);
    expect([first.isNewest, second.isNewest, third.earlier]).toEqual([true, false, null]);
  });

  test('has twenty lines on a page, with all reminders that follow one another on one, however many', async () => {
    const { page, words } = await longHistory(...times(5, 'told'), ...times(90, 'reminded'), ...times(19, 'told'));
    const first = await page();
    expect(words(first)).toHaveLength(20);
    expect((first.changes as { words: string }[]).at(-1)?.words).toContain('Reminded 90 times');
    expect(words(await page({ before: first.earlier }))).toEqual(
      [5, 4, 3, 2, 1].map((n) => `number ${n}`).concat('Submitted'),
    );
  });

  test('shows nothing, and no fault, to a press for what is not there', async () => {
    const { page } = await longHistory('told');
    expect((await page({ before: 1 })).changes).toEqual([]);
    expect((await page({ before: 99_999 })).changes).toHaveLength(2);
  });
});
