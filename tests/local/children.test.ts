import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { children } from '../../scripts/local/children.ts';
import { becomesReady, isFree } from '../../scripts/local/ports.ts';

let logs: string;
beforeEach(() => {
  logs = mkdtempSync(join(tmpdir(), 'local-world-'));
});
afterEach(() => rmSync(logs, { recursive: true, force: true }));

const listening = (port: number) => `require('node:net').createServer().listen(${port}, '127.0.0.1')`;
const withGrandchild = (port: number) =>
  `require('node:child_process').spawn(process.execPath, ['-e', ${JSON.stringify(listening(port))}]); setInterval(() => {}, 1000)`;

describe('the programs of the local world', () => {
  it('end with their own children', async () => {
    const family = children(logs, () => {});
    family.start({ name: 'parent', args: ['-e', withGrandchild(47311)], cwd: logs });
    expect(await becomesReady(47311, 10, () => false)).toBe(true);
    expect(await isFree(47311)).toBe(false);
    await family.endAll();
    await pause(200);
    expect(await isFree(47311)).toBe(true);
  });

  it('are named, with their last words, when one ends by itself', async () => {
    const sentence = await new Promise<string>((resolve) => {
      const script = "console.error('no such setting'); process.exit(3)";
      children(logs, resolve).start({ name: 'bot', args: ['-e', script], cwd: logs });
    });
    expect(sentence).toContain('bot ended (exit code 3)');
    expect(sentence).toContain('no such setting');
  });
});
