import type { TableClient } from '@azure/data-tables';

const beyondAscii = /[\u0080-\uffff]/g;
const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Sends JSON in ASCII alone, every other character escaped: it comes out the same, and Azurite (3.35) spoils a character
 * beyond ASCII that lies across two chunks of a body.
 */
export function sendAscii({ pipeline }: TableClient): void {
  const policy: Parameters<typeof pipeline.addPolicy>[0] = {
    name: 'sendAscii',
    sendRequest(request, next) {
      const isJson = request.headers.get('Content-Type')?.startsWith('application/json');
      if (isJson && typeof request.body === 'string') request.body = request.body.replace(beyondAscii, escaped);
      return next(request);
    },
  };
  // In the first phase, because signing fixes the length of the body, and after the body was made.
  pipeline.addPolicy(policy, { phase: 'Serialize', afterPolicies: ['serializationPolicy'] });
}
