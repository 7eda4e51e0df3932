import type { TableClient } from '@azure/data-tables';

/**
 * What the SDK does to each call for the sake of other services, for Azure's tables in vain: each takes a turn of its own.
 * Bodies are single JSON texts that are neither forms nor packed; signals are Node's own.
 */
const inVain = ['formDataPolicy', 'multipartPolicy', 'decompressResponsePolicy', 'wrapAbortSignalLikePolicy'];
/** What would carry keys of rows out of the app, when somebody turns it on from outside. */
const telling = ['tracingPolicy', 'logPolicy'];
/** A signed call goes to storage alone. */
const following = ['redirectPolicy'];

/** Takes out of a client's calls what only costs. */
export function slimmed(client: TableClient): TableClient {
  for (const name of [...inVain, ...telling, ...following]) client.pipeline.removePolicy({ name });
  return client;
}
