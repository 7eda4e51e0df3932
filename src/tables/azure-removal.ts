import type { TableClient } from '@azure/data-tables';
import type { PreparedWrite } from './entity.ts';

export interface RemovalEtags {
  /** The removals of the transaction that is about to be sent with this signal. */
  remember(signal: AbortSignal, prepared: readonly PreparedWrite[]): void;
}

/**
 * In a transaction the SDK (13.3) sends every removal with `If-Match: *`: a row that somebody has just changed would go
 * without a word. This puts the etag that was asked for in its place. The signal is the one thing of ours that the SDK
 * hands down to the request.
 */
export function carryRemovalEtags(client: TableClient): RemovalEtags {
  const etags = new WeakMap<object, ReadonlyMap<string, string>>();
  const policy: Parameters<typeof client.pipeline.addPolicy>[0] = {
    name: 'carryRemovalEtags',
    sendRequest(request, next) {
      const known = request.abortSignal && etags.get(request.abortSignal);
      if (known && typeof request.body === 'string') request.body = withEtags(request.body, known);
      return next(request);
    },
  };
  // In the first phase, because signing fixes the length of the body.
  client.pipeline.addPolicy(policy, { phase: 'Serialize' });
  return {
    remember(signal, prepared) {
      const removals = prepared.flatMap(({ write, entity }): [string, string][] =>
        write.kind === 'remove' && write.etag !== undefined ? [[entity.rowKey, write.etag]] : [],
      );
      etags.set(signal, new Map(removals));
    },
  };
}

/** No text of a row can look like such a line: a row is one line of JSON, and starts with a brace. */
const removal = /^(DELETE \S*RowKey='([^']*)'\) HTTP\/1\.1\r\n(?:[^\r\n]+\r\n)*?If-Match: )\*/gim;

function withEtags(body: string, etags: ReadonlyMap<string, string>): string {
  let carried = 0;
  const changed = body.replace(removal, (_, before: string, key: string) => {
    const etag = etags.get(decodeURIComponent(key));
    if (etag !== undefined) carried += 1;
    return `${before}${etag ?? '*'}`;
  });
  // Should another version of the SDK write it otherwise, nothing is removed unseen.
  if (carried !== etags.size) throw new Error('The etag of a removal could not be sent.');
  return changed;
}
