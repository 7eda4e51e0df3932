import { expect, test } from 'vitest';
import { correlated, faultFacts, jsonLog } from '../src/log.ts';

const at = new Date('2026-12-14T12:00:00Z');

test('a line says when, what and in which turn, and is one line of JSON', () => {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => void lines.push(line),
    () => at,
  );
  correlated(log, 'turn-1').info('acted', { reference: 'CR-7KQ-2MF' });
  log.warn('alone');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: at.toISOString(), level: 'info', event: 'acted', correlation: 'turn-1', reference: 'CR-7KQ-2MF' },
    { at: at.toISOString(), level: 'warn', event: 'alone' },
  ]);
});

test('a fault is logged by its kind and place, never by a message that may quote what was typed', () => {
  const facts = faultFacts(Object.assign(new SyntaxError('Baby Lily\n    at home'), { code: 'E1' }));
  expect(facts).toMatchObject({ fault: 'SyntaxError', code: 'E1', where: expect.stringContaining('log.test.ts') });
  expect(JSON.stringify(facts)).not.toMatch(/Lily|home/);
  expect(faultFacts('Baby Lily')).toEqual({ fault: 'string' });
});

test('what must never be logged is left out, were it handed over by mistake', () => {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => void lines.push(line),
    () => at,
  );
  log.info('acted', {
    person: 'id-1',
    name: 'Baby Lily',
    email: 'l@example.com',
    typed: 'Lily',
    message: 'Lily',
    note: 'Lily',
  });
  expect(lines.join()).not.toMatch(/Lily|example/);
  expect(lines.join()).toContain('"person":"id-1"');
});

test('nothing that comes from outside begins a line of its own', () => {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => void lines.push(line),
    () => at,
  );
  log.warn('unheard', { why: 'odd\r\n{"level":"info","event":"acted"}\u2028\u0000' });
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/[\r\n\0]/);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 'warn', event: 'unheard' });
});

test('a message that was changed after the fault is not taken for a place in the code', () => {
  const fault = new Error('Baby Lily\n    at home with Lily');
  fault.message = 'changed';
  expect(JSON.stringify(faultFacts(fault))).not.toMatch(/Lily|home/);
});
