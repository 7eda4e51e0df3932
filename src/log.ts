import { AsyncLocalStorage } from 'node:async_hooks';
import type { Log, LogFacts } from './services.ts';

const correlation = new AsyncLocalStorage<string>();

/** Everything logged inside `work` carries this id, which is also the reference a person reads in an apology. */
export const correlated = <T>(id: string, work: () => T): T => correlation.run(id, work);
export const correlationId = (): string | null => correlation.getStore() ?? null;

/** One JSON line for each event. Facts are references and ids, never a name or an answer. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
  const line =
    (level: string) =>
    (event: string, facts: LogFacts = {}) =>
      write(`${JSON.stringify({ at: now().toISOString(), level, event, correlation: correlationId(), ...facts })}\n`);
  return { info: line('info'), warn: line('warn'), error: line('error') };
}

/**
 * What may be logged of something unexpected: its kind and where it was thrown.
 * Never its message: a parser's message can quote what a person typed.
 */
export function faultFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : null;
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((frame) => /^\s+at /.test(frame));
  return {
    fault: error.name,
    code,
    where: frames
      .slice(0, 6)
      .map((frame) => frame.trim())
      .join(' < '),
  };
}
