import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { localFiles } from '../src/local-files.ts';
import type { OfferedFile } from '../src/services.ts';

const folder = mkdtempSync(join(tmpdir(), 'exports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const chat = { conversation: 'chat', serviceUrl: 'http://127.0.0.1:1', tenant: 't', kind: 'personal' } as const;
const file = (name: string): OfferedFile => ({
  name,
  description: 'Case pack',
  bytes: Buffer.from('%PDF'),
  context: { verb: 'try/hand-over', reference: null, id: 'export-1' },
});

test('on one computer an exported file is saved at once, for this person alone, and the answer says where', async () => {
  const name = 'CR-7KQ-2MF case pack 2026-11-22.pdf';
  const savedAt = join(folder, 'exports', name);
  expect(await localFiles(join(folder, 'exports')).offer(chat, file(name))).toEqual({ savedAt });
  expect(readFileSync(savedAt, 'utf8')).toBe('%PDF');
  expect(statSync(savedAt).mode & 0o077).toBe(0);
});

test.each(['../pack.pdf', 'a/b.pdf', '.hidden', 'pack', ''])('no file is saved under the name “%s”', async (name) => {
  await expect(localFiles(join(folder, 'none')).offer(chat, file(name))).rejects.toThrow('not a plain file name');
  expect(readdirSync(folder)).not.toContain('none');
});
