/** Storage's own word for what went wrong: a transaction has it in one place, a single call in another. */
export function errorCode(error: unknown): string {
  const { code, details } = error as { code?: string; details?: { odataError?: { code?: string } } };
  return details?.odataError?.code ?? code ?? '';
}

/**
 * @param within milliseconds after which the work is given up; what it has sent by then may still take effect
 * @throws Error saying so, in place of the SDK's bare "aborted"
 */
export async function withPatience<T>(within: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { signal, timer } = abortedAfter(within);
  try {
    return await work(signal);
  } catch (error) {
    if (!signal.aborted || errorCode(error) !== '') throw error;
    throw new Error(`Storage did not answer within ${within} ms.`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Not `AbortSignal.timeout`, which stays in memory until its time has come, however soon the work is done. */
function abortedAfter(ms: number) {
  const controller = new AbortController();
  return { signal: controller.signal, timer: setTimeout(() => controller.abort(), ms) };
}
