import { pino } from 'pino';
import type { Log, LogFacts } from './services.ts';

/** Facts that nobody means to log; were one handed over by mistake, its name stands in the line and what it says does not. */
const neverSaid = ['name', 'email', 'phone', 'text', 'typed', 'answer', 'note', 'message', 'token', 'authorization'];

/** One JSON line for each event. Facts are references and ids, never a name or an answer. */
export function jsonLog(write: (line: string) => void, now: () => Date): Log {
  const logger = pino(
    {
      base: null,
      messageKey: 'event',
      timestamp: () => `,"at":"${now().toISOString()}"`,
      formatters: { level: (level) => ({ level }) },
      redact: { paths: neverSaid, censor: '[not logged]' },
    },
    { write },
  );
  return {
    info: (event, facts = {}) => logger.info(facts, event),
    warn: (event, facts = {}) => logger.warn(facts, event),
    error: (event, facts = {}) => logger.error(facts, event),
  };
}

/**
 * The same log, each line with this id. Handed on by hand: Node 20's AsyncLocalStorage makes every promise of the process dearer, a
 * tenth of a form turn.
 */
export function correlated({ info, warn, error }: Log, correlation: string): Log {
  return {
    info: (event, facts) => info(event, { correlation, ...facts }),
    warn: (event, facts) => warn(event, { correlation, ...facts }),
    error: (event, facts) => error(event, { correlation, ...facts }),
  };
}

/**
 * What may be logged of something unexpected: its kind and where it was thrown.
 * Never its message: a parser's message can quote what a person typed.
 */
export function faultFacts(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { fault: typeof error };
  const code =
    'code' in error && (typeof error.code === 'string' || typeof error.code === 'number') ? error.code : null;
  return { fault: error.name, code, where: framesOf(error).slice(0, 6).join(' < ') };
}

/** From the first line that is a place in code on: the lines before it are the message, as it was when the error was made. */
function framesOf({ stack = '', message }: Error): string[] {
  const frames = stack.replace(message, '').split('\n');
  return frames
    .map((frame) => frame.trim())
    .filter((frame) => /^at .*(:\d+:\d+\)?|<anonymous>\)?|native\)?)$/.test(frame));
}
