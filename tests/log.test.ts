import { expect, test } from 'vitest';
import { correlated, faultFacts, jsonLog } from '../src/log.ts';

const at = new Date('2026-12-14T12:00:00Z');

test('a line says when, what and in which turn, and is one line of JSON', async () => {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => void lines.push(line),
    () => at,
  );
  await correlated('turn-1', async () => {
    await Promise.resolve();
    log.info('acted', { reference: 'CR-7KQ-2MF' });
  });
  log.warn('alone');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { at: at.toISOString(), level: 'info', event: 'acted', correlation: 'turn-1', reference: 'CR-7KQ-2MF' },
    { at: at.toISOString(), level: 'warn', event: 'alone', correlation: null },
  ]);
});

test('a fault is logged by its kind and place, never by a message that may quote what was typed', () => {
  const facts = faultFacts(Object.assign(new SyntaxError('Baby Lily\n    at home'), { code: 'E1' }));
  expect(facts).toMatchObject({ fault: 'SyntaxError', code: 'E1', where: expect.stringContaining('log.test.ts') });
  expect(JSON.stringify(facts)).not.toMatch(/Lily|home/);
  expect(faultFacts('Baby Lily')).toEqual({ fault: 'string' });
});
