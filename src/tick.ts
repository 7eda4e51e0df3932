import { type Claim, claim, dueAggregates, finish } from './outbox/agenda.ts';
import { dispatch, sooner } from './outbox/dispatch.ts';
import type { Aggregate, Services } from './services.ts';
import type { TableName } from './tables/table.ts';

/** Does what is due for one aggregate at `now`; answers when the next thing is due, null when nothing will be. */
export type DueHandler = (services: Services, aggregate: Aggregate, now: Date) => Promise<Date | null>;

/** What slices do by themselves, by the table of their aggregates. */
export type DueHandlers = Readonly<Partial<Record<TableName, DueHandler>>>;

/** Aggregates read from the agenda at once, and how often in one tick. */
const mostAtOnce = 20;
const mostRounds = 50;

/** Does everything that is due. Answers when the next thing is due, as far as this tick saw it. */
export async function tick(services: Services, handlers: DueHandlers): Promise<Date | null> {
  let next: Date | null = null;
  for (let round = 1; round <= mostRounds; round += 1) {
    const due = await dueAggregates(services, mostAtOnce);
    for (const aggregate of due) next = sooner(next, await lookAt(services, handlers, aggregate));
    if (due.length < mostAtOnce) break;
  }
  return next;
}

/**
 * Claims one aggregate and does what is due for it; nothing when another instance has it.
 * Answers when it is due again. An error is logged, and the aggregate is taken up again when its lease runs out.
 */
export async function lookAt(services: Services, handlers: DueHandlers, aggregate: Aggregate): Promise<Date | null> {
  try {
    const claimed = await claim(services, aggregate);
    return claimed && (await finish(services, claimed, await done(services, handlers, claimed)));
  } catch (error) {
    const { table, partition } = aggregate;
    services.log.error('look-failed', { table, partition, error: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}

/** The slice first: what it has to say is dispatched in the same look. */
async function done(services: Services, handlers: DueHandlers, claimed: Claim): Promise<Date | null> {
  const handler = handlers[claimed.aggregate.table];
  const next = handler ? await handler(services, claimed.aggregate, services.now()) : null;
  return sooner(next, await dispatch(services, claimed));
}

/** Ticks every so many milliseconds, or sooner when something is due sooner. The answer stops it, after the tick under way. */
export function startTicking(services: Services, handlers: DueHandlers, everyMs: number): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let stopped = false;
  const run = () => {
    running = ticked(services, handlers, everyMs).then((inMs) => {
      if (!stopped) timer = setTimeout(run, inMs);
    });
  };
  run();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
}

/** Milliseconds until the next tick. Storage may be away for a while: the tick goes on. */
async function ticked(services: Services, handlers: DueHandlers, everyMs: number): Promise<number> {
  try {
    const next = await tick(services, handlers);
    const inMs = next ? next.getTime() - services.now().getTime() : everyMs;
    return Math.min(everyMs, Math.max(inMs, shortestPauseMs));
  } catch (error) {
    services.log.error('tick-failed', { error: error instanceof Error ? error.name : 'unknown' });
    return everyMs;
  }
}

/** What cannot be done now is not asked for in a loop without a breath. */
const shortestPauseMs = 50;

/**
 * Runs `look` for an aggregate in the background: once at a time, and once more when asked again meanwhile.
 * `look` must not throw; what is due again soon is left to the tick.
 */
export function coalesced(look: (aggregate: Aggregate) => Promise<unknown>): (aggregate: Aggregate) => void {
  const wanted = new Map<string, boolean>();
  const run = async (key: string, aggregate: Aggregate): Promise<void> => {
    wanted.set(key, false);
    await look(aggregate);
    if (wanted.get(key)) return run(key, aggregate);
    wanted.delete(key);
  };
  return (aggregate) => {
    const key = `${aggregate.table}:${aggregate.partition}`;
    if (wanted.has(key)) wanted.set(key, true);
    else void run(key, aggregate);
  };
}
