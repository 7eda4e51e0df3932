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
  const conversations = new Map<string, readonly number[]>();
  const tenants = new Map<string, readonly number[]>();
  const pausedUntil = new Map<string, number>();
  const busy = new Set<string>();

  const waitFor = ({ conversation, tenant }: ConversationAddress, now: number) =>
    Math.max(
      busy.has(conversation) ? busyMs : 0,
      (pausedUntil.get(tenant) ?? 0) - now,
      waitMs(conversations.get(conversation) ?? [], limits.perConversation, now),
      waitMs(tenants.get(tenant) ?? [], second.windows(), now),
    );

  return {
    begin(address, now) {
      const wait = waitFor(address, now.getTime());
      if (wait > 0) return wait;
      busy.add(address.conversation);
      count(conversations, address.conversation, limits.perConversation, now.getTime());
      count(tenants, address.tenant, second.windows(), now.getTime());
      return 0;
    },
    turn: ({ tenant }, now) => second.turn(tenant, now.getTime(), pausedUntil.get(tenant) ?? 0),
    end: (address) => void busy.delete(address.conversation),
    pause(tenant, until) {
      pausedUntil.set(tenant, Math.max(until.getTime(), pausedUntil.get(tenant) ?? 0));
      second.lengthen();
    },
  };
}

/** The second in which a tenant takes so many calls, as long as it is taken for here. */
function tenantSecond(count: number) {
  let ms = 1_000 + soonerMs.first;
  return {
    windows: (): Windows => [{ count, seconds: ms / 1_000 }],
    turn: evenRow(() => ms / count),
    lengthen() {
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

function count(sends: Map<string, readonly number[]>, key: string, windows: Windows, now: number): void {
  const longest = Math.max(0, ...windows.map(({ seconds }) => seconds)) * 1_000;
  const recent = (sends.get(key) ?? []).filter((sent) => sent > now - longest);
  sends.set(key, [...recent, now]);
}

const pacers = new WeakMap<Messenger, Pacer>();

/** The pace belongs to what it paces: all that goes through one messenger shares it, and two messengers share nothing. */
export function pacerOf(messenger: Messenger, limits: Limits): Pacer {
  const known = pacers.get(messenger) ?? pacer(limits);
  pacers.set(messenger, known);
  return known;
}
