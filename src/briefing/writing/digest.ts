/** Eight signs that stand for a text: another text gives others, but for one in four thousand million. Source: Fowler, Noll and Vo, 1a. */
export function digestOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}
