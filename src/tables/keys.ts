/**
 * Partition and row keys as storage can hold them. Letters, digits and `_ . : @ = ; -` stand for themselves, so
 * ordinary keys keep their order; everything else becomes `~` and four hexadecimal digits, and sorts after them.
 * Braces and quotes are encoded too, although Azure takes them: the SDK mistakes `{…}` in the answer to a transaction
 * for an error. Each UTF-16 unit is encoded by itself, so what starts with a prefix still does when both are encoded.
 */
const notOrdinary = /[^A-Za-z0-9_.:@=;-]/g;

/** UTF-16 units; the limit of Azure Tables. */
const longestKey = 512;

/** @throws Error when the key is empty or takes more than 512 characters once encoded. */
export function encodeKey(key: string): string {
  if (key === '') throw new Error('A key must not be empty.');
  const encoded = encodePrefix(key);
  if (encoded.length > longestKey) {
    throw new Error(`A key takes ${encoded.length} characters in storage; at most ${longestKey} are possible.`);
  }
  return encoded;
}

export function encodePrefix(prefix: string): string {
  return prefix.replace(notOrdinary, (unit) => `~${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}

export function decodeKey(encoded: string): string {
  return encoded.replace(/~([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The first encoded key that no longer starts with this encoded prefix: after `~` there is only ever a digit or a letter. */
export function pastPrefix(encodedPrefix: string): string {
  return `${encodedPrefix}~~`;
}
