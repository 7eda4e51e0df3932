import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.ts';
import type { Files } from './services.ts';

const plainName = /^\w[\w -]*\.[a-z]{3,4}$/;
const neverOffered = new Refusal(
  'bad-data',
  'Files are saved on this computer here, and no offer waits for an answer.',
);

/** On one computer, where the client cannot ask: each file is written at once, for this computer's user alone. */
export function localFiles(folder: string): Files {
  return {
    async offer(_, { name, bytes }) {
      if (!plainName.test(name)) throw new Error('not a plain file name');
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const savedAt = join(folder, name);
      await writeFile(savedAt, bytes, { mode: 0o600 });
      return { savedAt };
    },
    handOver: async () => neverOffered,
  };
}
