import { setImmediate } from 'node:timers/promises';
import type { CardView } from '../../src/card-view.ts';
import type { ConversationAddress, Posted } from '../../src/people/address.ts';
import { DeliveryError, type Messenger } from '../../src/services.ts';

/** How Teams answers one call: `happened` says whether it did what was asked all the same. */
export interface Answer {
  readonly status: number | null;
  readonly happened: boolean;
  readonly retryAfterMs: number | null;
}

const answer = (status: number | null, happened = false, retryAfterMs: number | null = null): Answer => ({
  status,
  happened,
  retryAfterMs,
});
export const fine: Answer = answer(200, true);
export const throttled = (retryAfterMs: number | null): Answer => answer(429, false, retryAfterMs);
export const preconditionFailed: Answer = answer(412);
export const badGateway: Answer = answer(502);
export const serverError: Answer = answer(500);
export const timedOut: Answer = answer(null);
export const timedOutAfterPosting: Answer = answer(null, true);
export const forbidden: Answer = answer(403);
export const notFound: Answer = answer(404);

export interface Call {
  readonly what: 'post' | 'update' | 'personal-chat';
  readonly conversation: string;
  readonly at: Date;
}

export interface TeamsLikeConnector extends Messenger {
  /** How the next calls are answered, in order; after them all goes well again. */
  next(...answers: readonly Answer[]): void;
  /** How every call for this conversation is answered from now on. */
  always(conversation: string, answer: Answer): void;
  readonly calls: readonly Call[];
  /** The cards that stand in a conversation now, oldest first: what its people really see. */
  cardsIn(conversation: string): readonly CardView[];
}

interface Standing {
  readonly activityId: string;
  card: CardView;
}

/**
 * The outermost edge: answers as Teams does, and keeps what each conversation really got. Two calls at once in one
 * conversation meet a 412, as they do in Teams. A person's own chat is `chat of <id>`.
 */
export function teamsLikeConnector({ now }: { now: () => Date }): TeamsLikeConnector {
  const planned: Answer[] = [];
  const fixed = new Map<string, Answer>();
  const standing = new Map<string, Standing[]>();
  const calls: Call[] = [];
  const busy = new Set<string>();
  const cards = (conversation: string) => standing.get(conversation) ?? [];

  async function called<T>(what: Call['what'], conversation: string, does: () => T): Promise<T> {
    calls.push({ what, conversation, at: now() });
    if (busy.has(conversation)) throw new DeliveryError(412, 'two at once');
    busy.add(conversation);
    const given = fixed.get(conversation) ?? planned.shift() ?? fine;
    await setImmediate();
    busy.delete(conversation);
    const result = given.happened ? does() : null;
    if (given !== fine || result === null) throw new DeliveryError(given.status, null, given.retryAfterMs);
    return result;
  }

  return {
    next: (...answers) => void planned.push(...answers),
    always: (conversation, given) => void fixed.set(conversation, given),
    calls,
    cardsIn: (conversation) => cards(conversation).map(({ card }) => card),
    post: (address, card) =>
      called('post', address.conversation, (): Posted => {
        const activityId = `${address.conversation}/${cards(address.conversation).length + 1}`;
        standing.set(address.conversation, [...cards(address.conversation), { activityId, card }]);
        return { address, activityId };
      }),
    async update({ address, activityId }, card) {
      const there = cards(address.conversation).find((one) => one.activityId === activityId);
      if (!there) throw new DeliveryError(404, 'ActivityNotFoundInConversation');
      await called('update', address.conversation, () => Object.assign(there, { card }));
    },
    personalChat: (personId, via) =>
      called('personal-chat', `chat of ${personId}`, (): ConversationAddress => {
        return { ...via, conversation: `chat of ${personId}`, kind: 'personal' };
      }),
  };
}
