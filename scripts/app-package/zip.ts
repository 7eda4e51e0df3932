import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

export interface ZipEntry {
  readonly name: string;
  readonly content: Buffer;
}

// The same content gives the same bytes anywhere: one date in local time (zip knows no other), stored rather than
// compressed (compressors differ between Node versions, and icons do not shrink further).
const options = { mtime: new Date(2020, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true };

/** Writes the entries, in their order, to `file`. */
export async function writeZip(file: string, entries: readonly ZipEntry[]): Promise<void> {
  const zip = new ZipFile();
  for (const { name, content } of entries) zip.addBuffer(content, name, options);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}
