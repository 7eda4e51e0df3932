/** Where one window keeps a message: its own conversation (with the thread) and its own id. */
export interface LocalMessage {
  readonly conversation: string;
  readonly id: string;
}

/**
 * Each window numbers its messages itself; in Teams a channel's message has one id for everybody. This keeps one
 * shared id a message, and what each window calls it. Only in memory: the windows forget theirs at a restart as well.
 */
export interface MessageIds {
  /** A new shared id: milliseconds, as Teams' ids are, and never the same twice. */
  mint(): string;
  link(shared: string, window: string, local: LocalMessage): void;
  localOf(shared: string, window: string): LocalMessage | null;
  /** The shared id of what a window calls `local`; a new one if it was not known. */
  sharedOf(window: string, local: LocalMessage): string;
  knows(window: string, id: string): boolean;
}

export function messageIds(now: () => number): MessageIds {
  const mint = minter(now);
  const locals = new Map<string, LocalMessage>();
  const shareds = new Map<string, string>();
  const key = (window: string, id: string) => `${window} ${id}`;

  const link = (shared: string, window: string, local: LocalMessage) => {
    locals.set(key(window, shared), local);
    shareds.set(key(window, local.id), shared);
  };
  const sharedOf = (window: string, local: LocalMessage) => {
    const known = shareds.get(key(window, local.id));
    if (known !== undefined) return known;
    const shared = mint();
    link(shared, window, local);
    return shared;
  };
  const localOf = (shared: string, window: string) => locals.get(key(window, shared)) ?? null;
  const knows = (window: string, id: string) => shareds.has(key(window, id));
  return { mint, link, sharedOf, localOf, knows };
}

function minter(now: () => number): () => string {
  let last = 0;
  return () => {
    last = Math.max(now(), last + 1);
    return String(last);
  };
}
