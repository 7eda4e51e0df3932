import { expect, test } from 'vitest';
import { allowances, type Verdict } from '../../src/teams/allowance.ts';

const rate = { count: 3, seconds: 30 };
const started = Date.parse('2026-12-14T12:00:00Z');
const at = (seconds: number) => started + seconds * 1000;
const go: Verdict = { kind: 'go' };

test('somebody may press a few times at once, and then has to wait until there is room again', () => {
  const verdictOn = allowances(rate);
  expect([0, 0, 0].map((second) => verdictOn('robin', at(second)))).toEqual([go, go, go]);
  expect(verdictOn('robin', at(0))).toEqual({ kind: 'wait', seconds: 10, first: true });
  expect(verdictOn('robin', at(7))).toEqual({ kind: 'wait', seconds: 3, first: false });
  expect(verdictOn('robin', at(10))).toEqual(go);
  expect(verdictOn('robin', at(10))).toEqual({ kind: 'wait', seconds: 10, first: true });
});

test('one who presses without pause gets the same share as one who waits, and no less', () => {
  const verdictOn = allowances(rate);
  const went = Array.from({ length: 3_000 }, (_, tenth) => verdictOn('robin', started + tenth * 100)).filter(
    ({ kind }) => kind === 'go',
  );
  expect(went).toHaveLength(3 + 29);
});

test('nobody waits because of somebody else', () => {
  const verdictOn = allowances(rate);
  for (let press = 0; press < 1_000; press += 1) verdictOn('robin', at(0));
  expect(verdictOn('priya', at(0))).toEqual(go);
});

test('a long rest saves up no more than the usual', () => {
  const verdictOn = allowances(rate);
  verdictOn('robin', at(0));
  expect([0, 0, 0, 0].map(() => verdictOn('robin', at(86_400)).kind)).toEqual(['go', 'go', 'go', 'wait']);
});

test('a clock that is put back locks nobody out', () => {
  const verdictOn = allowances(rate);
  verdictOn('robin', at(3_600));
  expect(verdictOn('robin', at(0))).toEqual({ kind: 'wait', seconds: 10, first: true });
  expect(verdictOn('robin', at(10))).toEqual(go);
});

test('of the many, those longest away are forgotten first: memory stays bounded', () => {
  const verdictOn = allowances({ count: 1, seconds: 60 }, 2);
  for (const person of ['robin', 'priya', 'robin', 'casey']) verdictOn(person, at(0));
  expect(verdictOn('robin', at(0)).kind).toBe('wait');
  expect(verdictOn('priya', at(0)).kind).toBe('go');
});
