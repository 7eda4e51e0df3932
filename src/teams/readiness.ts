/** `/ready` may be asked without a sign-in. */
const believedForMs = 2_000;

/** Asks once for all who want to know within two seconds, so that whoever knocks costs storage no more than that. */
export function askedRarely(ask: () => Promise<void>, now: () => Date): () => Promise<void> {
  let last: { readonly atMs: number; readonly answer: Promise<void> } | null = null;
  return () => {
    const atMs = now().getTime();
    if (!last || Math.abs(atMs - last.atMs) >= believedForMs) last = { atMs, answer: ask() };
    return last.answer;
  };
}
