import type { Pipeline } from '@azure/core-rest-pipeline';
import type { ConnectorClient } from 'botframework-connector';

/**
 * What the SDK does to each call to Teams in vain: each takes a turn of its own. Bodies are single JSON texts that are neither forms nor
 * packed, and `teamsHttp` asks no proxy, follows no redirect, and throws what is not to be tried again.
 */
const inVain = [
  'proxyPolicy',
  'formDataPolicy',
  'multipartPolicy',
  'decompressResponsePolicy',
  'wrapAbortSignalLikePolicy',
  'defaultRetryPolicy',
  'redirectPolicy',
];
/** What would carry addresses of people out of the app, when somebody turns it on from outside. */
const telling = ['tracingPolicy', 'logPolicy'];
/** Only adds a header that `teamsHttp` gives, by way of two proxies and two copies of the call and of its answer. */
const translating = ['ServiceClientContext_RequestPolicyFactories'];

/** Takes out of a client's calls what only costs. */
export function slimmed(connector: ConnectorClient): ConnectorClient {
  for (const name of [...inVain, ...telling, ...translating]) pipelineOf(connector).removePolicy({ name });
  return connector;
}

/** The steps of a client's calls. The SDK has no door to them. */
export function pipelineOf(connector: ConnectorClient): Pipeline {
  // biome-ignore lint/complexity/useLiteralKeys: TypeScript's own way to what is private.
  return connector['client'].pipeline;
}
