import { faultFacts } from './log.ts';
import type { Log } from './services.ts';

/**
 * For what nobody caught. Left alone, the process prints the fault with its message, which may quote what a person typed, and
 * ends; one forgotten promise would do that to everybody. After an exception its state is not known, and it does end.
 */
export function lastResort(log: Log, node: Pick<NodeJS.Process, 'on' | 'exit'>): void {
  node.on('unhandledRejection', (fault) => log.error('not caught', faultFacts(fault)));
  node.on('uncaughtException', (fault) => {
    log.error('not caught', faultFacts(fault));
    node.exit(1);
  });
}

const ways = ['log', 'info', 'warn', 'error', 'debug'] as const;

/** The kits print what they think of a token, with parts of it and where they were: nothing leaves the process but by the log. */
export function onlyTheLog(log: Log, printer: Pick<Console, (typeof ways)[number]>): void {
  for (const way of ways) printer[way] = () => log.warn('a kit had something to print');
}
