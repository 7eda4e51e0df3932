import { inflateRawSync } from 'node:zlib';

const directoryEntry = 0x02014b50;
const directoryEnd = Buffer.from('PK\x05\x06', 'latin1');

/** Takes a zip file, gives each entry's name and content in the order of its central directory. */
export function readZip(file: Buffer): Map<string, Buffer> {
  const entries = new Map<string, Buffer>();
  let at = file.readUInt32LE(file.lastIndexOf(directoryEnd) + 16);
  while (file.readUInt32LE(at) === directoryEntry) {
    const nameLength = file.readUInt16LE(at + 28);
    entries.set(file.toString('utf8', at + 46, at + 46 + nameLength), contentOf(file, at));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function contentOf(file: Buffer, entry: number): Buffer {
  const header = file.readUInt32LE(entry + 42);
  const start = header + 30 + file.readUInt16LE(header + 26) + file.readUInt16LE(header + 28);
  const content = file.subarray(start, start + file.readUInt32LE(entry + 20));
  return file.readUInt16LE(entry + 10) === 0 ? content : inflateRawSync(content);
}
