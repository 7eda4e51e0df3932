import { Agent, request } from 'node:http';

/** One of the clients: what it sends next, and whether the answer was the one it had to get. */
export interface Client {
  next(): object;
  isRight(answer: string): boolean;
}

/**
 * Every client sends, waits for the answer and sends again, until so many turns were taken together.
 * @returns the milliseconds each turn waited for its answer
 * @throws Error at the first wrong answer: a figure for work not done is worth nothing
 */
export async function drive(port: number, clients: readonly Client[], turns: number): Promise<number[]> {
  // An agent for each run: a bot that was idle meanwhile may be closing what an older one kept open.
  const agent = new Agent({ keepAlive: true });
  const waits: number[] = [];
  let begun = 0;
  const keepSending = async (client: Client) => {
    while (begun < turns) {
      begun += 1;
      waits.push(await turn(agent, port, client));
    }
  };
  await Promise.all(clients.map(keepSending));
  agent.destroy();
  return waits;
}

async function turn(agent: Agent, port: number, client: Client): Promise<number> {
  const body = JSON.stringify(client.next());
  const started = performance.now();
  const { status, text } = await post(agent, port, body);
  const waited = performance.now() - started;
  if (status !== 200 || !client.isRight(text)) throw new Error(`wrong answer: ${status} ${text.slice(0, 500)}`);
  return waited;
}

const post = (agent: Agent, port: number, body: string) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({ agent, host: '127.0.0.1', port, path: '/api/messages', method: 'POST', headers });
    sent.once('error', reject);
    sent.once('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    sent.end(body);
  });
