import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { localTenant } from '../../../scripts/local/people.ts';
import { type AgencyChannel, agencyChannelsPartition, keepAgencyChannel } from '../../../src/people/agency-channels.ts';
import type { Tables } from '../../../src/tables/table.ts';

/** A channel in no window, whose Teams answers each call with the status that was said last. */
export interface FailingChannel {
  answers(status: number): void;
  close(): void;
}

/** A channel of this agency that has joined, and is in no window: the Playground itself never fails. */
export async function failingChannel(tables: Tables, agency: string, name: string): Promise<FailingChannel> {
  let status = 200;
  let calls = 0;
  const server = createServer((request, response) => {
    calls += 1;
    // Only what was read whole is answered in order.
    request.resume().once('end', () => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: String(calls) }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const channel = channelAt(`http://127.0.0.1:${port}`, agency, name);
  await tables.people.commit(agencyChannelsPartition, [keepAgencyChannel(channel)]);
  return {
    answers: (next) => {
      status = next;
    },
    close: () => server.close(),
  };
}

function channelAt(serviceUrl: string, agency: string, name: string): AgencyChannel {
  const conversation = `19:${name.toLowerCase().replaceAll(' ', '-')}@thread.tacv2`;
  const at = { serviceUrl, tenant: localTenant };
  return {
    address: { ...at, conversation, kind: 'channel' },
    team: { ...at, team: '19:failing-team@thread.tacv2', name: 'Far away', channel: conversation },
    name,
    agency,
    tags: [],
    joinedBy: { id: 'owen', name: 'Owen Invented' },
    at: '2026-11-02T10:00:00.000Z',
  };
}
