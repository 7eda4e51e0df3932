import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/**
 * A door before the table emulator: an answer goes out when so many milliseconds have passed since the question, later only if
 * the emulator took longer. The emulator looks through every row for each list, Azure does not; without the door a bot on a full
 * storage waits longer than one on an empty storage, and its processor comes back to colder caches. Until it is told how many, by
 * `PUT /answers-after/50`, it hands over at once.
 */
const port = Number(process.env.PORT);
const storage = Number(process.env.STORAGE_PORT);
let answersAfterMs = 0;
const agent = new Agent({ keepAlive: true });

createServer((asked, answer) => {
  const opens = performance.now() + answersAfterMs;
  const { method, url: path, headers } = asked;
  const [, told] = /^\/answers-after\/(\d+)$/.exec(path ?? '') ?? [];
  if (told) {
    answersAfterMs = Number(told);
    answer.end();
    return;
  }
  const passedOn = request({ agent, host: '127.0.0.1', port: storage, method, path, headers }, (answered) =>
    handedOver(answered, answer, opens),
  );
  passedOn.once('error', () => asked.destroy());
  asked.pipe(passedOn);
}).listen(port, '127.0.0.1');

async function handedOver(answered: IncomingMessage, answer: ServerResponse, opens: number) {
  const body = await buffer(answered);
  const handOver = () => answer.writeHead(answered.statusCode ?? 502, answered.rawHeaders).end(body);
  setTimeout(handOver, opens - performance.now());
}
