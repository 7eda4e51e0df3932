import { inflateSync } from 'node:zlib';

/** Width and height in pixels, and for an 8-bit RGBA picture without interlacing its `pixels`, four bytes each. */
export interface Png {
  readonly width: number;
  readonly height: number;
  readonly colourType: number;
  readonly pixels: Buffer;
}

const bytesPerPixel = 4;

export function readPng(file: Buffer): Png {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const colourType = file.readUInt8(25);
  const pixels = colourType === 6 ? unfiltered(inflateSync(imageData(file)), width * bytesPerPixel) : Buffer.alloc(0);
  return { width, height, colourType, pixels };
}

function imageData(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = 8;
  while (at < file.length) {
    const length = file.readUInt32BE(at);
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

// Each row begins with the filter that it was written with: PNG specification, section 9.
function unfiltered(rows: Buffer, rowLength: number): Buffer {
  const height = rows.length / (rowLength + 1);
  const pixels = Buffer.alloc(height * rowLength);
  for (let at = 0; at < pixels.length; at++) {
    const row = Math.floor(at / rowLength);
    const column = at % rowLength;
    const left = column < bytesPerPixel ? 0 : byteAt(pixels, at - bytesPerPixel);
    const above = byteAt(pixels, at - rowLength);
    const corner = column < bytesPerPixel ? 0 : byteAt(pixels, at - rowLength - bytesPerPixel);
    const filter = byteAt(rows, row * (rowLength + 1));
    pixels[at] = byteAt(rows, row * (rowLength + 1) + 1 + column) + predicted(filter, left, above, corner);
  }
  return pixels;
}

function byteAt(bytes: Buffer, at: number): number {
  return bytes[at] ?? 0;
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  const nearest = [left, above, corner].sort((a, b) => distance(a) - distance(b))[0] ?? 0;
  return [0, left, above, Math.floor((left + above) / 2), nearest][filter] ?? 0;

  function distance(value: number): number {
    return Math.abs(left + above - corner - value);
  }
}
