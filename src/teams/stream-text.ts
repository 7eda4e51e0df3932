import type { Readable } from 'node:stream';

/**
 * What comes out of a stream to its end, or null when that is more than `most` bytes; the rest is then left in it.
 * By events: a loop over the stream takes three times the work, for every request and every call.
 * @throws when the stream breaks off
 */
export const streamText = (stream: Readable, most: number): Promise<string | null> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const taken = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) return void chunks.push(chunk);
      stream.off('data', taken).pause();
      resolve(null);
    };
    const closed = () => stream.readableEnded || reject(new Error('broken off'));
    stream.on('data', taken).on('error', reject).on('close', closed);
    stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
  });
