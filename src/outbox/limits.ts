import type { Limits } from '../config.ts';
import type { ConversationAddress } from '../people/address.ts';
import type { Messenger } from '../services.ts';

type Windows = Limits['perConversation'];

/** Milliseconds to wait until one more send fits all windows; 0 when it fits now. `sends` are moments in milliseconds, in order. */
export function waitMs(sends: readonly number[], windows: Windows, now: number): number {
  return Math.max(0, ...windows.map((window) => waitForWindow(sends, window, now)));
}

function waitForWindow(sends: readonly number[], { count, seconds }: Windows[number], now: number): number {
  const length = seconds * 1_000;
  const inside = sends.filter((sent) => sent > now - length);
  const hasToLeave = inside[inside.length - count];
  return hasToLeave === undefined ? 0 : hasToLeave + length - now;
}

/** Keeps one instance within the limits of Teams, and every conversation to one call at a time. */
export interface Pacer {
  /** Milliseconds to wait; 0 when the call may begin now, and then `end` must follow. */
  begin(address: ConversationAddress, now: Date): number;
  /** What began some while ago goes out only now: Teams counts it from here on. */
  goesOut(address: ConversationAddress, now: Date): void;
  end(address: ConversationAddress): void;
  /** As `begin`, for one of many posts, as far as the tenant goes: its turn in an even row of them. */
  turn(address: ConversationAddress, now: Date): number;
  /** Nothing is sent in this tenant until then: Teams asked for it. */
  pause(tenant: string, until: Date): void;
}

/** How soon to look again at a conversation in which a call is under way. */
const busyMs = 200;

/**
 * Teams counts calls when they arrive, and some are this much sooner on their way than others: no second there may hold more than
 * its share, so ours is longer. How much sooner shows when Teams refuses one: then it is made longer still.
 */
const soonerMs = { first: 20, step: 5, most: 200 } as const;

/**
 * A turn this late is caught up with, which the tenant's second allows; what is later is lost. A sender stops for about as long
 * between two looks.
 */
const mostLateMs = 900;

/** Remembers a list of moments for each conversation written to: thousands at most in one partnership. */
export function pacer(limits: Limits): Pacer {
  const second = tenantSecond(limits.perTenantPerSecond);
  const [conversations, tenants] = [sendsByKey(() => limits.perConversation), sendsByKey(second.windows)];
  /** Since when a call is under way in a conversation. */
  const busy = new Map<string, number>();

  const waitFor = ({ conversation, tenant }: ConversationAddress, now: number) =>
    Math.max(
      busy.has(conversation) ? busyMs : 0,
      second.pausedUntil(tenant) - now,
      conversations.waitMs(conversation, now),
      tenants.waitMs(tenant, now),
    );

  function counted({ conversation, tenant }: ConversationAddress, now: number): void {
    const before = busy.get(conversation) ?? null;
    conversations.count(conversation, now, before);
    tenants.count(tenant, now, before);
    busy.set(conversation, now);
  }

  return {
    begin(address, now) {
      const wait = waitFor(address, now.getTime());
      if (wait <= 0) counted(address, now.getTime());
      return Math.max(wait, 0);
    },
    goesOut: (address, now) => counted(address, now.getTime()),
    turn: ({ tenant }, now) => second.turn(tenant, now.getTime(), second.pausedUntil(tenant)),
    end: (address) => void busy.delete(address.conversation),
    pause: (tenant, until) => second.pause(tenant, until.getTime()),
  };
}

/** The second in which a tenant takes so many calls, as long as it is taken for here; and until when nothing is sent at all. */
function tenantSecond(count: number) {
  let ms = 1_000 + soonerMs.first;
  const paused = new Map<string, number>();
  const pausedUntil = (tenant: string) => paused.get(tenant) ?? 0;
  return {
    pausedUntil,
    windows: (): Windows => [{ count, seconds: ms / 1_000 }],
    turn: evenRow(() => ms / count),
    pause(tenant: string, until: number) {
      paused.set(tenant, Math.max(until, pausedUntil(tenant)));
      ms = Math.min(ms + soonerMs.step, 1_000 + soonerMs.most);
    },
  };
}

/** Each tenant's turns, so many milliseconds apart: how long to wait for the next. */
function evenRow(apartMs: () => number) {
  const next = new Map<string, number>();
  return (tenant: string, now: number, notBefore: number): number => {
    const at = Math.max(next.get(tenant) ?? now, notBefore, now - mostLateMs);
    if (at > now) return Math.ceil(at - now);
    next.set(tenant, at + apartMs());
    return 0;
  };
}

/** When something was sent, under a key each. */
function sendsByKey(windows: () => Windows) {
  const sends = new Map<string, readonly number[]>();
  return {
    waitMs: (key: string, now: number) => waitMs(sends.get(key) ?? [], windows(), now),
    /** @param before when it was counted first: one counted later stays within the windows, as all that began meanwhile was held against it */
    count(key: string, now: number, before: number | null): void {
      const longest = Math.max(0, ...windows().map(({ seconds }) => seconds)) * 1_000;
      const moments = sends.get(key) ?? [];
      const counted = before === null ? -1 : moments.indexOf(before);
      const others = moments.filter((sent, at) => at !== counted && sent > now - longest);
      sends.set(key, [...others, now]);
    },
  };
}

const pacers = new WeakMap<Messenger, Pacer>();

/** The pace belongs to what it paces: all that goes through one messenger shares it, and two messengers share nothing. */
export function pacerOf(messenger: Messenger, limits: Limits): Pacer {
  const known = pacers.get(messenger) ?? pacer(limits);
  pacers.set(messenger, known);
  return known;
}
