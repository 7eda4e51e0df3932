import type { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { DeliveryError } from '../services.ts';
import { type AllowedAddresses, isAllowedAddress } from './allowed-address.ts';

type ClientOptions = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[4]>;
type HttpClient = NonNullable<ClientOptions['httpClient']>;
type Request = Parameters<HttpClient['sendRequest']>[0];

/**
 * How the SDK calls Teams: once, and within `ms`. The SDK's own client retries whatever fails up to three times, without regard to
 * what must not be repeated; it leaves alone what is thrown as anything but its own error, so a failure is a `DeliveryError` here.
 */
export function teamsHttp(ms: number, allowed: AllowedAddresses): HttpClient {
  return {
    async sendRequest(request) {
      // What was stored may be older than the setting, and the call carries the app's token.
      if (!isAllowedAddress(originOf(request.url), allowed)) throw new DeliveryError(400, 'address not allowed');
      const response = await send(request, ms);
      const bodyAsText = await bodyOf(response);
      if (!response.ok) throw failure(response, bodyAsText);
      const headers = request.headers.clone();
      for (const name of headers.headerNames()) headers.remove(name);
      response.headers.forEach((value, name) => {
        headers.set(name, value);
      });
      return { request, status: response.status, headers, bodyAsText };
    },
  };
}

const originOf = (url: string): string => (URL.canParse(url) ? new URL(url).origin : '');

async function send({ url, method, headers, body }: Request, ms: number): Promise<Response> {
  try {
    return await fetch(url, {
      method,
      headers: headers.toJson(),
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(ms),
    });
  } catch (error) {
    throw new DeliveryError(null, nameOf(error));
  }
}

/** An answer that breaks off may have been a success: it counts as none. */
async function bodyOf(response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (error) {
    throw new DeliveryError(null, nameOf(error));
  }
}

function failure({ status, headers }: Response, body: string): DeliveryError {
  return new DeliveryError(status, errorCode(body), retryAfterMs(headers.get('retry-after')));
}

/** Seconds, or a date that only the clock here could turn into a time to wait: then the caller waits as it sees fit. */
function retryAfterMs(header: string | null): number | null {
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
  const cause =
    error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : null;
  if (typeof cause === 'string') return cause;
  return error instanceof Error ? error.name : 'Error';
}
