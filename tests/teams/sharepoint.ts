import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import type { FileConsent } from '../../src/file-consent.ts';

export interface SharePoint {
  /** What Teams sends along when a person has accepted a file. */
  readonly upload: FileConsent;
  /** Files that were put there whole. */
  readonly files: readonly Buffer[];
  /** The names of the headers of the last call. */
  readonly headers: readonly string[];
  /** How every call is answered from now on. */
  answer(status: number, headers?: Record<string, string>): void;
  close(): Promise<void>;
}

/** SharePoint's side of an upload: one file goes to the address, and after that the address is gone. */
export async function sharePoint(): Promise<SharePoint> {
  const files: Buffer[] = [];
  const headers: string[] = [];
  let always: { status: number; headers: Record<string, string> } | null = null;
  const server = createServer(async (request, response) => {
    headers.splice(0, headers.length, ...Object.keys(request.headers));
    const body = await buffer(request);
    const { status, headers: answered } = always ?? { status: files.length > 0 ? 404 : 201, headers: {} };
    const isWhole = request.headers['content-range'] === `bytes 0-${body.length - 1}/${body.length}`;
    if (request.method === 'PUT' && status === 201 && isWhole) files.push(body);
    response.writeHead(status, answered);
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    files,
    headers,
    upload: {
      uploadUrl: `${url}/personal/robin/_api/v2.0/drive/items/01VA/uploadSession?guid='1'&path='~tmp'&overwrite=True`,
      contentUrl: `${url}/personal/robin/Documents/Applications/pack.pdf`,
      name: 'CR-7KQ-2MF case pack 2026-11-22.pdf',
      uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D',
      fileType: 'pdf',
    },
    answer: (status, given = {}) => {
      always = { status, headers: given };
    },
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
