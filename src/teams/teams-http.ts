import http, {
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import https from 'node:https';
import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { DeliveryError } from '../services.ts';
import { type AllowedAddresses, isAllowedAddress } from './allowed-address.ts';
import { streamText } from './stream-text.ts';

type ClientOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ClientOptions['httpClient']>;

interface Call {
  readonly url: string;
  readonly method: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/**
 * How the SDK calls Teams: once, and within `ms`. The SDK's own client retries whatever fails up to three times, without regard to
 * what must not be repeated; it leaves alone what is thrown as anything but its own error, so a failure is a `DeliveryError` here.
 */
export function teamsHttp(ms: number, allowed: AllowedAddresses): HttpClient {
  return {
    async sendRequest(request) {
      // What was stored may be older than the setting, and the call carries the app's token.
      if (!isAllowedAddress(originOf(request.url), allowed)) throw new DeliveryError(400, 'address not allowed');
      const { url, method, body } = request;
      const {
        status,
        headers: answered,
        text,
      } = await send({ url, method, body, headers: { accept: '*/*', ...request.headers.toJson() } }, ms);
      if (status < 200 || status > 299) throw failure(status, answered, text);
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      for (const [name, value] of Object.entries(answered)) headers.set(name, String(value));
      return { request, status, headers, bodyAsText: text };
    },
  };
}

/** The part of an address that says where a call goes, read as the call itself reads it; empty when it is no address. */
export const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

/** Bytes. Teams answers with an id, or with a page of people. */
const mostBytesAnswered = 4 * 1024 * 1024;

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/**
 * Follows no redirect. Not `fetch`, which takes twice the work; nor `AbortSignal.timeout`, which stays in memory until its time has come.
 * @throws DeliveryError without a status when there was no whole answer: one that breaks off may have been a success
 */
export async function send({ url, method, headers, body }: Call, ms: number): Promise<Answer> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), ms);
  try {
    const { request } = url.startsWith('https:') ? https : http;
    const response = await answerTo(request(url, { method, headers, signal: late.signal }).end(body));
    const text = await streamText(response, mostBytesAnswered);
    if (text === null) throw tooLarge(response);
    return { status: response.statusCode ?? 0, headers: response.headers, text };
  } catch (error) {
    throw new DeliveryError(null, late.signal.aborted ? 'TimeoutError' : nameOf(error));
  } finally {
    clearTimeout(timer);
  }
}

function tooLarge(response: IncomingMessage): Error {
  response.destroy();
  return new Error('too large');
}

/** Listens for errors to the end: one that comes after the answer has begun, and that nobody hears, would end the process. */
const answerTo = (call: ClientRequest) =>
  new Promise<IncomingMessage>((resolve, reject) => {
    call.on('error', reject).once('response', resolve);
  });

const failure = (status: number, headers: IncomingHttpHeaders, body: string) =>
  new DeliveryError(status, errorCode(body), retryAfterMs(headers['retry-after']));

/** Seconds, or a date that only the clock here could turn into a time to wait: then the caller waits as it sees fit. */
function retryAfterMs(header: string | undefined): number | null {
  const seconds = Number(header ?? Number.NaN);
  return Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null;
}

function errorCode(body: string): string | null {
  try {
    const code: unknown = JSON.parse(body)?.error?.code;
    return typeof code === 'string' ? code : null;
  } catch {
    return null;
  }
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Error';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
