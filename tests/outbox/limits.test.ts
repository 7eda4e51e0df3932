import { describe, expect, test } from 'vitest';
import { pacer, waitMs } from '../../src/outbox/limits.ts';
import { chat } from './office.ts';

const start = Date.parse('2026-12-18T09:00:00.000Z');
const at = (ms: number) => new Date(start + ms);
const perConversation = [
  { count: 2, seconds: 1 },
  { count: 3, seconds: 30 },
];
const sends = (...ms: number[]) => ms.map((one) => start + one);

describe('windows', () => {
  test.each([
    ['nothing was sent', [], 0, 0],
    ['there is room in every window', [0], 10, 0],
    ['the short window is full until its first send is a second old', [0, 400], 500, 500],
    ['the short window has room again', [0, 400], 1_000, 0],
    ['the long window is full though the short one is not', [0, 400, 1_500], 3_000, 27_000],
    ['more went out than the window allows, as after a change of settings', [0, 1, 2, 3], 10, 29_991],
  ])('%s', (_, before, now, wait) => {
    expect(waitMs(sends(...before), perConversation, start + now)).toBe(wait);
  });
});

describe('one instance', () => {
  const limits = { perConversation, perTenantPerSecond: 3, mostAttempts: 5 };
  const [one, two, three, four] = ['one', 'two', 'three', 'four'].map((name) => chat(name)) as [
    ReturnType<typeof chat>,
    ReturnType<typeof chat>,
    ReturnType<typeof chat>,
    ReturnType<typeof chat>,
  ];

  test('writes to one conversation once at a time', () => {
    const pace = pacer(limits);
    expect(pace.begin(one, at(0))).toBe(0);
    expect(pace.begin(one, at(10))).toBeGreaterThan(0);
    expect(pace.begin(two, at(10))).toBe(0);
    pace.end(one);
    expect(pace.begin(one, at(20))).toBe(0);
  });

  test('keeps to what one tenant allows in a second, over all conversations', () => {
    const pace = pacer(limits);
    for (const address of [one, two, three]) expect(pace.begin(address, at(0))).toBe(0);
    expect(pace.begin(four, at(100))).toBe(920);
    expect(pace.begin({ ...four, tenant: 'eastmoor' }, at(100))).toBe(0);
  });

  test('keeps the tenant’s second a little longer: a call that is sooner on its way meets no full second at Teams', () => {
    const pace = pacer({ ...limits, perConversation: [] });
    const left: number[] = [];
    for (let ms = 0; left.length < 60; ms += 1) if (pace.begin(chat(`channel ${ms}`), at(ms)) === 0) left.push(ms);
    const arrived = left.map((ms, number) => ms + (number % 3 === 0 ? 20 : 0)).sort((a, b) => a - b);
    const inOneSecond = arrived.map((last) => arrived.filter((ms) => ms > last - 1_000 && ms <= last).length);
    expect(Math.max(...inOneSecond)).toBe(3);
  });

  test('counts a call from when it went out: what was written down first is late', () => {
    const pace = pacer(limits);
    for (const address of [one, two, three]) expect(pace.begin(address, at(0))).toBe(0);
    pace.goesOut(one, at(60));
    expect(pace.begin(four, at(1_020))).toBe(0);
    expect(pace.begin(chat('five'), at(1_020))).toBe(0);
    expect(pace.begin(chat('six'), at(1_020))).toBe(60);
    pace.end(one);
    expect(pace.begin(one, at(1_080))).toBe(0);
    pace.end(one);
    expect(pace.begin(one, at(1_090))).toBeGreaterThan(0);
  });

  test('keeps it longer still each time that Teams refuses a call, up to a fifth', () => {
    const pace = pacer({ ...limits, perConversation: [] });
    const refused = (times: number) => {
      for (let time = 0; time < times; time += 1) pace.pause('marlbridge', at(0));
    };
    for (const address of [one, two, three]) expect(pace.begin(address, at(0))).toBe(0);
    refused(1);
    expect(pace.begin(four, at(0))).toBe(1_025);
    refused(100);
    expect(pace.begin(four, at(0))).toBe(1_200);
  });

  test('gives turns evenly, and makes up for a short stop but not for a long one', () => {
    const turnsUntil = (pace: ReturnType<typeof pacer>, from: number, until: number) => {
      let turns = 0;
      for (let ms = from; ms < until; ms += 1) if (pace.turn(one, at(ms)) === 0) turns += 1;
      return turns;
    };
    const pace = pacer({ ...limits, perTenantPerSecond: 50 });
    expect(turnsUntil(pace, 0, 1_020)).toBe(50);
    expect(turnsUntil(pace, 1_020 + 612, 1_020 + 1_020)).toBe(50);
    expect(turnsUntil(pace, 60_000, 60_001)).toBe(1);
    expect(turnsUntil(pace, 60_001, 60_400)).toBeLessThan(65);
  });

  test('leaves a tenant in peace that asked for it, and no other', () => {
    const pace = pacer(limits);
    pace.pause('marlbridge', at(5_000));
    pace.pause('marlbridge', at(2_000));
    expect(pace.begin(one, at(0))).toBe(5_000);
    expect(pace.begin({ ...one, tenant: 'eastmoor' }, at(0))).toBe(0);
  });
});
