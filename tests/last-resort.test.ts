import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { lastResort, onlyTheLog } from '../src/last-resort.ts';
import { jsonLog } from '../src/log.ts';

function listening() {
  const lines: string[] = [];
  const log = jsonLog(
    (line) => void lines.push(line),
    () => new Date('2026-12-14T12:00:00Z'),
  );
  return { lines, log };
}

test('what nobody caught is logged by its kind and place; a promise ends nothing, an exception ends the process', () => {
  const { lines, log } = listening();
  const ended: unknown[] = [];
  const node = Object.assign(new EventEmitter(), {
    exit(code?: unknown): never {
      ended.push(code);
      return undefined as never;
    },
  }) as unknown as NodeJS.Process;
  lastResort(log, node);
  node.emit('unhandledRejection', new TypeError('Baby Lily'), Promise.resolve());
  expect(ended).toEqual([]);
  node.emit('uncaughtException', new RangeError('Baby Lily'));
  expect(ended).toEqual([1]);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', event: 'not caught', fault: 'TypeError' },
    { level: 'error', event: 'not caught', fault: 'RangeError' },
  ]);
  expect(lines.join()).not.toContain('Lily');
});

test('what a kit would print past the log is not said', () => {
  const { lines, log } = listening();
  const printed: unknown[] = [];
  const print = (...said: unknown[]) => void printed.push(said);
  const printer = { log: print, info: print, warn: print, error: print, debug: print };
  onlyTheLog(log, printer);
  printer.error(new Error('the token eyJ0eXAi of Baby Lily'));
  expect(printed).toEqual([]);
  expect(lines.join()).toContain('a kit had something to print');
  expect(lines.join()).not.toMatch(/eyJ0|Lily/);
});
