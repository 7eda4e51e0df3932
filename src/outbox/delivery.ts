import { z } from 'zod';
import type { Limits } from '../config.ts';
import { Posted } from '../people/address.ts';
import { type DeliveryError, NotSent } from '../services.ts';

const Moment = z.iso.datetime();
const Attempts = z.int().min(0);

/** Why a message was given up. The words for people stand in the view. */
const FailureReason = z.enum([
  ...(['not-signed-in', 'turned-off', 'not-installed', 'blocked', 'not-allowed'] as const),
  ...(['gone', 'too-large', 'refused', 'given-up'] as const),
]);
export type FailureReason = z.infer<typeof FailureReason>;

/** Why a message was not sent, and need not be. */
const SkippedReason = z.enum(['newer-one', 'post-not-there', 'no-need']);

/** `missing`: since when its receiver has not been set up, and whether an administrator was told. */
export const Waiting = z.object({
  state: z.literal('waiting'),
  attempts: Attempts,
  notBefore: Moment,
  lastError: z.string().nullable(),
  missing: z.object({ since: Moment, told: z.boolean() }).nullable(),
});
export type Waiting = z.infer<typeof Waiting>;

/** `attempts` counts this one too. */
export const Sending = z.object({ state: z.literal('sending'), since: Moment, by: z.string(), attempts: Attempts });
export type Sending = z.infer<typeof Sending>;

/** `posted` is null when somebody said that it arrived: where it stands is not known then. */
export const Sent = z.object({ state: z.literal('sent'), at: Moment, posted: Posted.nullable() });
export type Sent = z.infer<typeof Sent>;

export const Failed = z.object({ state: z.literal('failed'), at: Moment, reason: FailureReason });
type Failed = z.infer<typeof Failed>;

/** Perhaps posted, perhaps not: a person looks and says. */
export const Unknown = z.object({ state: z.literal('unknown'), since: Moment });
type Unknown = z.infer<typeof Unknown>;

const Skipped = z.object({ state: z.literal('skipped'), at: Moment, reason: SkippedReason });
export type Skipped = z.infer<typeof Skipped>;

/** What became of a message so far. Every planned message is in exactly one of these states. */
export const Delivery = z.discriminatedUnion('state', [Waiting, Sending, Sent, Failed, Unknown, Skipped]);
export type Delivery = z.infer<typeof Delivery>;

/** The app has something to do for it; what is not open rests, unless a person says "send it again". */
export const isOpen = (delivery: Delivery): delivery is Waiting | Sending =>
  delivery.state === 'waiting' || delivery.state === 'sending';

/** A person has to say what becomes of it. */
export const isUnsettled = (delivery: Delivery): delivery is Failed | Unknown =>
  delivery.state === 'failed' || delivery.state === 'unknown';

export const waitingFrom = (notBefore: string): Waiting => ({
  state: 'waiting',
  attempts: 0,
  notBefore,
  lastError: null,
  missing: null,
});

export const beginning = ({ attempts }: Waiting, now: Date, by: string): Sending => ({
  state: 'sending',
  since: now.toISOString(),
  by,
  attempts: attempts + 1,
});

/** Attempts so far, this one counted, and whether doing it twice does no harm: true of updates, never of posts. */
export interface Attempt {
  readonly attempts: number;
  readonly repeatable: boolean;
}

/** What follows from an attempt that did not succeed. `jitter` from 0 up to 1 keeps senders from trying in step. */
export function afterFailure(
  attempt: Attempt,
  error: DeliveryError,
  now: Date,
  limits: Pick<Limits, 'mostAttempts'>,
  jitter: number,
): Waiting | Failed | Unknown {
  const refused = refusalOf(error);
  if (refused) return failed(refused, now);
  if (!attempt.repeatable && mayHaveHappened(error)) return { state: 'unknown', since: now.toISOString() };
  if (!isWorthRepeating(error)) return failed('refused', now);
  if (attempt.attempts >= limits.mostAttempts) return failed('given-up', now);
  const delay = error.retryAfterMs ?? backoffMs(attempt.attempts, jitter);
  return {
    ...waitingFrom(later(now, delay).toISOString()),
    attempts: attempt.attempts,
    lastError: error.message,
  };
}

/** Nobody has set this receiver up yet: asked again after a while, at most an hour, however long it takes. */
export function afterMissing(waiting: Waiting, now: Date): Waiting {
  const since = waiting.missing?.since ?? now.toISOString();
  const waited = now.getTime() - Date.parse(since);
  const delay = Math.min(Math.max(waited, minute), hour);
  const told = waiting.missing?.told === true || waited >= hour;
  return { ...waiting, notBefore: later(now, delay).toISOString(), missing: { since, told } };
}

const minute = 60_000;
const hour = 60 * minute;

/** Teams asks that these are never repeated: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit */
const refusals: ReadonlyMap<number, FailureReason> = new Map([
  [401, 'not-signed-in'],
  [403, 'not-allowed'],
  [404, 'gone'],
  [413, 'too-large'],
]);

/** What the code of a 403 says: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages */
const forbidden: ReadonlyMap<string, FailureReason> = new Map([
  ['BotDisabledByAdmin', 'turned-off'],
  ['BotNotInConversationRoster', 'not-installed'],
  ['MessageWritesBlocked', 'blocked'],
  ['BotDisabledByUser', 'blocked'],
]);

const refusalOf = ({ status, code }: DeliveryError): FailureReason | undefined =>
  (status === 403 ? forbidden.get(code ?? '') : undefined) ?? refusals.get(status ?? 0);

/** Teams says with these that it did not do it, and asks to be asked again. */
const didNotHappen: ReadonlySet<number> = new Set([412, 429]);

/**
 * A post made again after an unclear answer can stand there twice, so an unclear answer is not a failure. 502, 503 and 504 are unclear
 * too: gateways give them when they do not hear what became of a call.
 */
const mayHaveHappened = (error: DeliveryError): boolean =>
  !(error instanceof NotSent) && (error.status === null || error.status === 408 || error.status >= 500);

const isWorthRepeating = (error: DeliveryError): boolean =>
  error instanceof NotSent || mayHaveHappened(error) || didNotHappen.has(error.status ?? 0);

/** 2 seconds, doubled each time, at most an hour; up to half of it left to chance. */
const backoffMs = (attempts: number, jitter: number): number =>
  Math.round(Math.min(2_000 * 2 ** Math.max(attempts - 1, 0), hour) * (0.5 + jitter / 2));

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

const failed = (reason: FailureReason, now: Date): Failed => ({ state: 'failed', at: now.toISOString(), reason });
